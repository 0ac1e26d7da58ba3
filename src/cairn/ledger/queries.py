"""Reading the record: a chain's entries, its head, and the first place where it does not hold."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import models

from cairn.core import chain as hash_chain
from cairn.core.words import Words
from cairn.ledger.models import Chain, Entry
from cairn.ledger.payload import payload_of


@dataclass(frozen=True, slots=True)
class Head:
    """How long a chain is and the digest of its last entry."""

    length: int
    digest: str


def head(chain: str) -> Head:
    row = Chain.objects.filter(key=chain).first()
    return Head(row.length, row.head) if row else Head(0, hash_chain.GENESIS)


def entries(chain: str) -> models.QuerySet[Entry]:
    """All entries of a chain in order."""
    return _entries_of(chain).order_by("number")


def entry(chain: str, number: int) -> Entry | None:
    """One entry of a chain by its number."""
    return Entry.objects.filter(chain__key=chain, number=number).first()


def entry_about(chain: str, about: str, *, kind: str) -> Entry | None:
    """The newest entry of a kind about the thing with this ref."""
    return _entries_of(chain).filter(about=about, kind=kind).order_by("-number").first()


def entered_by(marks: Iterable[str], *, kind: str) -> set[tuple[str, int]]:
    """Chain and number of the entries of a kind that carry one of these marks."""
    found = Entry.objects.filter(mark__in=list(marks), kind=kind)
    return set(found.values_list("chain__key", "number"))


def has_entered(chain: str, mark: str, *, kind: str, about: str) -> bool:
    """Whether an entry of that kind about the thing with this ref carries this mark."""
    return _entries_of(chain).filter(about=about, kind=kind, mark=mark).exists()


def last_kind(chain: str, about: str, *, kinds: Collection[str]) -> str:
    """Of these kinds, the one entered last about the thing with this ref in this chain; nothing if none was."""
    found = _entries_of(chain).filter(about=about, kind__in=kinds).order_by("-number")
    return found.values_list("kind", flat=True).first() or ""


def newest(chain: str, *, kind: str = "") -> models.QuerySet[Entry]:
    """Entries of a chain, newest first, optionally of one slice or one kind (`listen` or `listen.reply.given`)."""
    found = _entries_of(chain).order_by("-number")
    return found.filter(models.Q(kind=kind) | models.Q(kind__startswith=f"{kind}.")) if kind else found


def numbers_by_kind(chain: str) -> dict[str, int]:
    """About how many different things the chain has entries, by kind."""
    found = Entry.objects.filter(chain__key=chain).order_by().values_list("kind")
    return dict(found.annotate(number=models.Count("about", distinct=True)))


def chains() -> list[str]:
    return list(Chain.objects.order_by("key").values_list("key", flat=True))


def bundle(chain: str) -> dict[str, Any]:
    """A record as anyone may have it: its length, its last seal, and each entry's public content with its seal."""
    known, found = head(chain), list(_with_head(chain))
    if found:
        known = Head(found[0].length, found[0].head)
    return {
        "chain": chain,
        "length": known.length,
        "head": known.digest,
        "entries": [{**payload_of(entry, chain), "digest": entry.digest} for entry in found],
    }


def first_break(chain: str, *, seal: str | None = None) -> hash_chain.Break | None:
    """The first entry at which the chain does not hold, or None when all of it does.

    `seal`, if given, was written down earlier and has to be that of an entry still.
    """
    known = head(chain)
    number, last = 0, hash_chain.GENESIS

    def links() -> Iterator[tuple[int, dict[str, Any], str]]:
        nonlocal known, number, last
        for entry in _with_head(chain).iterator(chunk_size=2000):
            known, number, last = Head(entry.length, entry.head), number + 1, entry.digest
            yield entry.number, payload_of(entry, chain), entry.digest

    try:
        found = hash_chain.first_break(links(), head=seal)
    except (TypeError, ValueError) as error:  # the database holds something there that was never written by Cairn
        words = Words("Entry %(number)d cannot be read: %(error)s.", {"number": number + 1, "error": str(error)})
        return hash_chain.Break(number + 1, "payload", words)
    if found is None and (number, last) != (known.length, known.digest):
        return hash_chain.Break(min(number, known.length) + 1, "head", _wrong_end(number, known.length))
    return found


def strays() -> int:
    """How many entries belong to no chain: somebody took the head of their record away."""
    return Entry.objects.exclude(chain__in=Chain.objects.all()).count()


def _with_head(chain: str) -> models.QuerySet[Any]:
    """Entries, each with the head of their chain: in one look, so that what is entered meanwhile is no break."""
    return entries(chain).annotate(length=models.F("chain__length"), head=models.F("chain__head"))


def _entries_of(chain: str) -> models.QuerySet[Entry]:
    """By the chain's id, looked up once: joining a row that was just written often is slow."""
    return Entry.objects.filter(chain_id=models.Subquery(Chain.objects.filter(key=chain).values("pk")[:1]))


def _wrong_end(found: int, stated: int) -> Words:
    values = {"found": found, "stated": stated}
    if found > stated:
        return Words("There are %(found)d entries, more than the %(stated)d the record was closed with.", values)
    if found < stated:
        return Words("There are %(found)d entries of %(stated)d: the end was cut off.", values)
    return Words("The last seal of the record is not that of its last entry.", values)


@dataclass(frozen=True, slots=True)
class Line:
    """An entry without its chain's hashing, as the mountain reads it by the thousand."""

    number: int
    kind: str
    happened_at: datetime
    entered_at: datetime
    side: str
    mark: str
    about: str
    data: dict[str, Any]


def lines(chains: Iterable[str], *, kinds: Collection[str] = ()) -> dict[str, list[Line]]:
    """The entries of several chains in one query, each chain's in order; only those of some kinds, if given."""
    found: dict[str, list[Line]] = {key: [] for key in chains}
    wanted = Entry.objects.filter(chain__key__in=list(found))
    rows = (
        (wanted.filter(kind__in=kinds) if kinds else wanted)
        .order_by("chain_id", "number")
        .values_list("chain__key", "number", "kind", "happened_at", "entered_at", "side", "mark", "about", "data")
    )
    for key, *rest in rows.iterator(chunk_size=5000):
        found[key].append(Line(*rest))
    return found


def marks(chains: Collection[str], *, kind: str, about: Collection[str]) -> dict[tuple[str, str], str]:
    """Who entered the first entry of that kind about each of these refs: (chain, ref) → mark. One query."""
    found: dict[tuple[str, str], str] = {}
    rows = Entry.objects.filter(chain__key__in=chains, kind=kind, about__in=about).order_by("number")
    for chain, ref, mark in rows.values_list("chain__key", "about", "mark"):
        found.setdefault((chain, ref), mark)
    return found


def heads(chains: Iterable[str]) -> dict[str, Head]:
    """The head of each chain, in one query; a chain without entries has the head of an empty one."""
    asked = list(chains)
    found = {row.key: Head(row.length, row.head) for row in Chain.objects.filter(key__in=asked)}
    return {key: found.get(key, Head(0, hash_chain.GENESIS)) for key in asked}
