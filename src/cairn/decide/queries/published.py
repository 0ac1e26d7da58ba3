"""Reading the published count, and whether the ballot of a code is in it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, Any

from django.db.models import F

from cairn.core import ballots as core
from cairn.core.ballots import bundle
from cairn.decide.models import Ballot, Decision, PublishedCount, RollEntry
from cairn.decide.queries.ballots import ballot_by_code
from cairn.people import codes

if TYPE_CHECKING:
    from django.db.models import QuerySet


class Place(Enum):
    """Where the ballot of a code is."""

    IN_THE_BOX = "in the box"
    COUNTED = "counted"
    NOWHERE = "nowhere"


def receipt(decision: Decision, code: str) -> str:
    """What stands in the published count for the ballot with this code; `cairn_recount.py` makes the same."""
    return codes.code_hash(decision, code)


def place_of_ballot(decision: Decision, code: str) -> Place:
    """Whether there is a ballot with this code, and whether it was counted. Not what it says."""
    published = published_bundle(decision) if decision.is_closed else None
    if published is None:
        return Place.IN_THE_BOX if ballot_by_code(decision, code) else Place.NOWHERE
    return Place.COUNTED if f'"{receipt(decision, code)}"'.encode() in published else Place.NOWHERE


def published_bundle(decision: Decision) -> bytes | None:
    """The file of the count, byte for byte as it was published; None before the close."""
    found = PublishedCount.objects.filter(decision=decision).values_list("bundle", flat=True).first()
    return None if found is None else bytes(found)


def published_seal(decision: Decision) -> str:
    """The seal of the published count; empty where there is none."""
    return PublishedCount.objects.filter(decision=decision).values_list("seal", flat=True).first() or ""


def ballots_with_receipts(decision: Decision) -> Iterator[core.Ballot]:
    """The ballots in the box, each with its receipt: only for the deed that counts them."""
    for side, grades, code_hash in Ballot.objects.filter(decision=decision).values_list("side", "grades", "code_hash"):
        yield core.Ballot(side, grades, receipt=code_hash or "")


def counted_for(persons: Collection[int], *, since: datetime, until: datetime) -> QuerySet[Any]:
    """Places of these people, by id, on the rolls of decisions counted after one moment and up to another.

    Each has the `seal` of the count.
    """
    found = RollEntry.objects.filter(person__in=persons, decision__published_count__isnull=False)
    found = found.filter(decision__taken_at__gt=since, decision__taken_at__lte=until)
    found = found.select_related("decision__activity__programme", "decision__chosen")
    return found.annotate(seal=F("decision__published_count__seal"))


def count_troubles(chain: str, entered: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The decisions in the activity with this record whose published count does not fit, by ref, with the reason.

    `entered`: the seal that the record has of each count, by the decision's ref.
    """
    kept = {one.decision.ref: one for one in _counts_in(chain)}
    for ref in sorted({*kept, *entered}):
        if ref not in kept:
            yield ref, "It is gone."
        elif trouble := count_trouble(kept[ref], entered=entered.get(ref, "")):
            yield ref, trouble


def _counts_in(chain: str) -> QuerySet[PublishedCount]:
    """The published counts of the activity with this record."""
    of_an_activity = chain.removeprefix("activity:")
    return PublishedCount.objects.filter(decision__activity__ref=of_an_activity).select_related("decision")


def count_trouble(published: PublishedCount, *, entered: str) -> str:
    """What is wrong with a published count, in a sentence; nothing where all fits.

    `entered`: the seal that the record of the activity has of it.
    """
    try:
        seal = bundle.seal(bytes(published.bundle))
        poll, pile, parts = bundle.read(bytes(published.bundle))
    except bundle.BadBundle as error:
        return str(error)
    if seal != entered:
        return "Its seal is not the one in the record: another file was put in its place."
    if seal != published.seal:
        return "The seal kept beside the file is another."
    if parts["decision"]["mark"] != published.decision.ref:
        return "It is the count of another decision."
    if pile is not None and bundle.result(core.rule_named(parts["rule"]["name"]).count(poll, pile)) != parts["result"]:
        return "Counted again, the result is another."
    return ""
