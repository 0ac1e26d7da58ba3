"""Writing a need once, in one's own words; changing it, saying that it holds, deleting it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities import actions as activities
from cairn.activities import may as activities_may
from cairn.activities.told import plainly
from cairn.ledger.action import quiet
from cairn.needs import may, queries
from cairn.needs.choices import WORDS_LENGTH
from cairn.needs.models import AccessNeed, NeedShared

if TYPE_CHECKING:
    from cairn.people.models import Person

THEIRS = "what somebody needs is theirs alone until they share it, and an entry would tell that they need something"


@quiet(THEIRS)
def write_need(
    *,
    by: Person,
    at: datetime,
    words: str,
    works_best: str = "",
    kinds: Sequence[str] = (),
    formats: Sequence[str] = (),
) -> AccessNeed:
    """What makes it possible for me to take part. Nobody reads it before it is shared."""
    may.write_need(by).or_refuse()
    may.be_written(kinds, formats).or_refuse()
    said = _said(words, works_best, kinds, formats)
    return AccessNeed.objects.create(person=by, written_at=at, still_so_at=at, **said)


@quiet(THEIRS)
def change_need(
    need: AccessNeed, *, by: Person, at: datetime, words: str, works_best: str = "", kinds: Sequence[str] = (),
    formats: Sequence[str] = (),
) -> AccessNeed:  # fmt: skip
    """Another wording: it is read wherever it is shared, also where an activity owes an answer to it."""
    may.change_need(by, need).or_refuse()
    may.be_written(kinds, formats).or_refuse()
    for name, value in _said(words, works_best, kinds, formats).items():
        setattr(need, name, value)
    need.still_so_at = at
    need.save(update_fields=["words", "works_best", "kinds", "formats", "still_so_at"])
    for share in _standing(need):
        if share.stated and activities_may.reword_need(by, share.stated):
            activities.reword_need(share.stated, by=by, at=at, words=need.words)
    return need


@quiet(THEIRS)
def confirm_need(need: AccessNeed, *, by: Person, at: datetime) -> AccessNeed:
    """It still holds. Nobody asks again for a year."""
    may.confirm_need(by, need).or_refuse()
    need.still_so_at = at
    need.save(update_fields=["still_so_at"])
    return need


@quiet(THEIRS)
def delete_need(need: AccessNeed, *, by: Person, at: datetime) -> None:
    """It is gone, with all that was said about it, and its words wherever it was shared."""
    may.delete_need(by, need).or_refuse()
    _destroy(need, at=at)


@quiet(THEIRS)
def forget_need(need: AccessNeed, *, at: datetime) -> None:
    """For two years nothing was said about it: it is gone as if its owner had deleted it."""
    may.forget_need(need, at).or_refuse()
    _destroy(need, at=at)


def _destroy(need: AccessNeed, *, at: datetime) -> None:
    for share in _standing(need):
        if share.stated and activities_may.take_back_need(need.person, share.stated):
            activities.take_back_need(share.stated, by=need.person, at=at)
    AccessNeed.objects.filter(pk=need.pk).delete()


def _standing(need: AccessNeed) -> list[NeedShared]:
    return [one for one in queries.shares_of(need.person) if one.need_id == need.pk]


def _said(words: str, works_best: str, kinds: Iterable[str], formats: Iterable[str]) -> dict[str, object]:
    best = plainly(works_best, most=WORDS_LENGTH) if works_best.strip() else ""
    return {
        "words": plainly(words, most=WORDS_LENGTH), "works_best": best, "kinds": sorted(set(kinds)),
        "formats": sorted(set(formats)),
    }  # fmt: skip
