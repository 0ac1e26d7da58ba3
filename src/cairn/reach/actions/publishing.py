"""A new edition of the figures: counted, protected against all that was shown before, and never changed again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from cairn.core.disclosure import Band
from cairn.ledger.action import action, record
from cairn.reach import equality, gathering, may, presence, queries
from cairn.reach.choices import NEW_SHEETS
from cairn.reach.keys import counted_mark, key_sign
from cairn.reach.models import EqualitySheet, ReachEdition
from cairn.reach.question_sets import CURRENT

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme

GROUP = "group:"


@action
def publish_reach(programme: Programme, *, by: Person, at: datetime) -> ReachEdition:
    """Count again who was asked, came and is new, and which groups took part; show what tells of no small number."""
    may.publish_reach(by, programme, at).or_refuse()
    earlier = list(queries.editions(programme))[::-1]
    here, groups = _presence(programme, earlier, at), _groups(programme, earlier)
    edition = ReachEdition.objects.create(
        programme=programme, number=len(earlier) + 1, version=CURRENT.version, counted_on=timezone.localdate(at),
        shown=_least({**here["bands"], **groups["bands"]}),
        kept={
            "most": {name: band.most for name, band in (*here["bands"].items(), *groups["bands"].items())},
            "people": here["people"], **{name: it for name, it in groups.items() if name != "bands"},
        },
        published_by=by, published_at=at,
    )  # fmt: skip
    chain = programme.chain
    data = {"edition": edition.number}
    record("reach.figures.published", chain=chain, at=at, by=by.mark_in(chain), about=edition, data=data)
    return edition


def _presence(programme: Programme, earlier: Sequence[ReachEdition], at: datetime) -> dict[str, Any]:
    people = gathering.people_of(programme, at=at)
    now = [one.kept["people"] for one in earlier] + [len(people.everybody)]
    came = [abs(after - before) for before, after in pairwise(now)]
    made = presence.tables(people, earlier=[_bands(one) for one in earlier], changes=came)
    return {"bands": made.shown(), "people": len(people.everybody)}


def _groups(programme: Programme, earlier: Sequence[ReachEdition]) -> dict[str, Any]:
    """The counts by group; those of the last edition where too few sheets are new since."""
    counted = [one for one in earlier if one.version == CURRENT.version and one.kept["changed"]]
    sheets, last = queries.sheets(programme, CURRENT.version), counted[-1] if counted else None
    changed = _changed(sheets, last)
    if changed < NEW_SHEETS:
        bands = {name: band for name, band in _bands(last).items() if name.startswith(GROUP)} if last else {}
        return {"bands": bands, "sheets": last.kept["sheets"] if last else 0, "changed": 0}
    changes = [one.kept["changed"] for one in counted[1:]] + [changed]
    made = equality.tables(
        CURRENT, [one.answers for one in sheets], could_answer=gathering.could_answer(programme),
        earlier=[_bands(one) for one in counted], changes=changes,
    )  # fmt: skip
    marks = sorted(counted_mark(one.token, one.answers) for one in sheets)
    if last:
        last.kept = {name: it for name, it in last.kept.items() if name != "marks"}
        last.save(update_fields=["kept"])
    return {"bands": made.shown(), "sheets": len(sheets), "changed": changed, "marks": marks, "key": key_sign()}


def _changed(sheets: Sequence[EqualitySheet], last: ReachEdition | None) -> int:
    """How many sheets are new, changed or gone since they were counted last.

    Where the key is another one, nothing is known but their number: the least that can have changed.
    """
    if last is None:
        return len(sheets)
    if last.kept.get("key") != key_sign():
        return abs(len(sheets) - int(last.kept["sheets"]))
    before = set(last.kept["marks"])
    return len(before ^ {counted_mark(one.token, one.answers) for one in sheets})


def _bands(edition: ReachEdition) -> dict[str, Band]:
    return {name: Band(edition.shown[name], most) for name, most in edition.kept["most"].items()}


def _least(bands: Mapping[str, Band]) -> dict[str, int]:
    return {name: band.least for name, band in bands.items()}
