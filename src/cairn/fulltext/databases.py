"""How each of the two databases keeps and asks its index, by Django's name for it."""

from cairn.fulltext import postgresql, sqlite

IN = {"sqlite": sqlite, "postgresql": postgresql}
