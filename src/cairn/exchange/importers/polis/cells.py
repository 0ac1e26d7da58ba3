"""What single cells of a Polis export mean; a cell that means nothing raises `BadCell` with the reason."""

from datetime import UTC, datetime, timedelta

from cairn.exchange import rows
from cairn.exchange.problems import BadCell, shown

_VOTES: dict[str, rows.Vote] = {"1": 1, "0": 0, "-1": -1}
_MODERATION = {
    "1": rows.Moderation.ACCEPTED,
    "0": rows.Moderation.WAITING,
    "-1": rows.Moderation.REJECTED,
}
_FLAGS = {"": False, "0": False, "false": False, "1": True, "true": True}
# Seconds and milliseconds between the years 2000 and 2100 have no number in common.
_YEAR_2000, _YEAR_2100 = 946_684_800, 4_102_444_800
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def moment(column: str, text: str, *, now: int) -> int:
    """Microseconds since 1970 UTC, from milliseconds (the old export) or seconds (the new one).

    `now`, in microseconds too, is the latest it can be.
    """
    number = int(text) if len(text) <= 15 and text.isascii() and text.isdigit() else 0
    if _YEAR_2000 <= number < _YEAR_2100:
        number *= 1_000_000
    elif _YEAR_2000 * 1_000 <= number < _YEAR_2100 * 1_000:
        number *= 1_000
    else:
        why = "“%(text)s” is not a time in seconds or milliseconds since 1970."
        raise BadCell(column, why, text=shown(text))
    if number > now:
        raise BadCell(column, "“%(text)s” is a time that has not come yet.", text=text)
    return number


def microseconds(when: datetime) -> int:
    """Microseconds since 1970 UTC."""
    return (when - _EPOCH) // timedelta(microseconds=1)


def when(microseconds: int) -> datetime:
    """The same moment as a date and time in UTC."""
    return _EPOCH + timedelta(microseconds=microseconds)


def vote(column: str, text: str) -> rows.Vote:
    """1 agree, 0 pass, -1 disagree."""
    if text not in _VOTES:
        why = "The vote is “%(text)s”; it can be 1 (agree), 0 (pass) or -1 (disagree)."
        raise BadCell(column, why, text=shown(text))
    return _VOTES[text]


def moderation(column: str, text: str) -> rows.Moderation:
    """1 in, 0 not looked at, -1 out."""
    if text not in _MODERATION:
        why = "“%(text)s” does not say if it was let in: 1 (in), 0 (not looked at) or -1 (out)."
        raise BadCell(column, why, text=shown(text))
    return _MODERATION[text]


def number(column: str, text: str) -> str:
    """The number by which Polis knows a person or a statement, as it stands."""
    if not (text.isascii() and text.isdigit() and len(text) <= 18):
        raise BadCell(column, "“%(text)s” is not a number.", text=shown(text))
    return text


def flag(column: str, text: str) -> bool:
    """Yes or no; empty is no."""
    if text.lower() not in _FLAGS:
        raise BadCell(column, "“%(text)s” is neither 1 (yes) nor 0 (no).", text=shown(text))
    return _FLAGS[text.lower()]
