"""How far ahead a day can lie that people are to count on."""

from datetime import timedelta

LONGEST_WAIT = timedelta(days=2 * 366)
