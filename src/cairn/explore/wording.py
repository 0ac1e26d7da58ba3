"""What an option says, made fit to be kept, and cut into the paragraphs people can point at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from cairn.activities import told
from cairn.base.verdict import Refused
from cairn.explore.choosing import (
    CHANGES_LENGTH,
    COST_LENGTH,
    MOST_COST,
    TITLE_LENGTH,
    WHY_LENGTH,
    WORDS_LENGTH,
    Currency,
)

if TYPE_CHECKING:
    from cairn.explore.models.options import Wording

PARTS = ("title", "words", "why", "cost", "cost_figure", "currency", "changes")
POINTED_AT = ("words", "cost", "changes", "why")


def fit(  # noqa: PLR0913 - the parts of an option, each by name
    *,
    title: str,
    words: str,
    why: str = "",
    cost: str = "",
    cost_figure: int | None = None,
    currency: str = "",
    changes: str = "",
) -> dict[str, Any]:
    """The parts as they are kept. Raises `Refused` for what has no title, no words, or a cost without its currency."""
    if not title.strip() or not words.strip():
        raise Refused(_("Give the option a title, and say what would be done."))
    if cost_figure is not None and not 0 <= cost_figure <= MOST_COST:
        raise Refused(_("Enter the cost as a whole number, without pence, or leave it out."))
    if cost_figure is not None and currency not in Currency.values:
        raise Refused(_("Say in which currency the figure is."))
    return {
        "title": told.plainly(title, most=TITLE_LENGTH),
        "words": told.plainly(words, most=WORDS_LENGTH),
        "why": _if_any(why, WHY_LENGTH),
        "cost": _if_any(cost, COST_LENGTH),
        "cost_figure": cost_figure,
        "currency": currency if cost_figure is not None else "",
        "changes": _if_any(changes, CHANGES_LENGTH),
    }


def said(option: Wording) -> list[str]:
    """All that an option says, for its fingerprint."""
    return [str("" if (part := getattr(option, name)) is None else part) for name in PARTS]


def paragraphs(words: str) -> list[str]:
    r"""The paragraphs of some words.

    >>> paragraphs("Plants.\nTwo lamps.\n\nFour chairs.")
    ['Plants.', 'Two lamps.', 'Four chairs.']
    """
    return [line.strip() for line in words.splitlines() if line.strip()]


def all_paragraphs(option: Wording) -> list[str]:
    """Every paragraph of an option, in the order of its page."""
    return [one for name in POINTED_AT for one in paragraphs(getattr(option, name))]


def _if_any(words: str, most: int) -> str:
    return told.plainly(words, most=most) if words.strip() else ""
