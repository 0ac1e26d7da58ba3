"""Who may say what a measure came to, and correct what was said; and what can be said of it."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.learn import queries
from cairn.learn.choices import LINK_LENGTH, Judged
from cairn.learn.may import here
from cairn.people import may as people_may

if TYPE_CHECKING:
    from cairn.learn.models import Measure, MeasureValue
    from cairn.people.models import Person

LONGEST_BACK = timedelta(days=20 * 366)


def enter_value(person: Person | None, measure: Measure) -> Verdict:
    """Anybody who takes part, once both sides have agreed to the measure; also long after the work has ended."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    activity = measure.measures.activity
    if activity.withdrawn_at:
        return activities_may.running(activity)
    if not queries.edition_is_agreed(measure.measures):
        return no(_("Both sides agree first how we will know. Then everybody who takes part can enter how it stands."))
    return here.take_part(person, activity)


def correct_value(person: Person | None, value: MeasureValue) -> Verdict:
    """Anybody who takes part, and each value once: a correction can be corrected in its turn."""
    if not (verdict := enter_value(person, value.measure)):
        return verdict
    if queries.is_corrected(value):
        return no(_("This was corrected already. If the correction is wrong too, correct that one."))
    return yes()


def be_counted(counted: str, unit: str, hoped: Decimal | None) -> Verdict:
    """Whether enough is said for a measure that is counted."""
    if not counted.strip():
        return no(_("Say what is counted, or leave the numbers out."))
    if not unit.strip():
        return no(_("Say in which unit, like people or minutes."))
    if hoped is None:
        return no(_("Say which number you hope for."))
    return yes()


def be_valued(measure: Measure, amount: Decimal | None, judged: str, words: str) -> Verdict:
    """Whether this is a value for such a measure: a number where it is counted, a judgement with words elsewhere."""
    if measure.is_counted:
        return yes() if amount is not None and not judged else no(_("This is counted: enter a number."))
    if amount is not None or judged not in Judged.values:
        return no(_("This is not counted: say whether it is better, the same or worse."))
    if not words.strip():
        return no(_("Say in a few words how it is now."))
    return yes()


def have_been_on(day: date, *, on: date) -> Verdict:
    """Whether something can be told of that day, on the day `on`."""
    if day > on:
        return no(_("That day is still to come. Enter the day it was so."))
    if day < on - LONGEST_BACK:
        return no(_("That is more than twenty years ago. Look at the year."))
    return yes()


def lead_to_a_source(link: str) -> Verdict:
    """Whether this can be a link: none, or an address on the web."""
    if not link:
        return yes()
    try:
        URLValidator(schemes=["http", "https"])(link)
        is_plain = urlsplit(link).username is None  # a name before the host looks like another host
    except (ValidationError, ValueError):
        is_plain = False
    if not is_plain:
        return no(_("Enter the whole address, like https://example.org/report."))
    return yes() if len(link) <= LINK_LENGTH else no(_("This address is too long to be kept."))
