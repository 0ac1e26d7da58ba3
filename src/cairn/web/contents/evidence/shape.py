"""What every evidence report is made of: sections with facts, each fact with the entries of the record behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from cairn.exchange.csv_cells import harmless, written
from cairn.exchange.typesetting import Block, Document
from cairn.web.components.words import day

if TYPE_CHECKING:
    from cairn.activities.models import Activity

NUMBERS_AT_MOST = 6  # numbers of entries named beside a fact; the record and the table have them all


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact in words. `entries` are the numbers behind it, by activity; `by` is set for somebody's own words."""

    words: str
    entries: tuple[tuple[Activity, tuple[int, ...]], ...] = ()
    by: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """One heading of the report: what belongs there, the facts, and why it is empty, if it is."""

    title: str
    asks: str
    facts: tuple[Fact, ...]
    empty: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A whole report: its name, where its shape comes from, about what it is, and its sections."""

    name: str
    source: str
    about: str
    sections: tuple[Section, ...]
    is_many: bool = False


def document(evidence: Evidence, *, at: datetime) -> Document:
    """The report to read on the screen and on paper."""
    made = _("%(name)s, %(day)s") % {"name": evidence.name, "day": day(at)}
    return Document(
        title=f"{evidence.name}: {evidence.about}", kicker=made, foot=f"{evidence.about}. {made}",
        language=(get_language() or "en")[:2], blocks=tuple(_blocks(evidence)),
    )  # fmt: skip


def table(evidence: Evidence) -> str:
    """The same as lines: heading, activity, fact, all entries behind it. An empty heading says so."""
    heads = [_("Heading"), _("What the record shows"), _("Whose words"), _("Activity"), _("Entries")]
    return written([heads, *(line for section in evidence.sections for line in _lines(section))])


def _blocks(evidence: Evidence) -> Iterator[Block]:
    yield Block(kind="quiet", words=evidence.source)
    yield Block(
        kind="quiet",
        words=_(
            "Made from the public record. Numbers name the entries behind a fact. Nothing about fewer than five"
            " people."
        ),
    )  # fmt: skip
    for section in evidence.sections:
        yield Block(kind="heading", words=section.title)
        yield Block(kind="quiet", words=section.asks)
        if not section.facts:
            yield Block(kind="paragraph", words=section.empty)
        if plain := tuple(_in_words(one, evidence) for one in section.facts if not one.by):
            yield Block(kind="list", lines=plain)
        yield from (Block(kind="voice", words=one.words, by=one.by) for one in section.facts if one.by)


def _in_words(fact: Fact, evidence: Evidence) -> str:
    named = "; ".join(
        f"{activity.title}: {_numbers(numbers)}" if evidence.is_many else _numbers(numbers)
        for activity, numbers in fact.entries
    )
    return f"{fact.words} ({named})" if named else fact.words


def _numbers(numbers: tuple[int, ...]) -> str:
    shown, more = numbers[:NUMBERS_AT_MOST], len(numbers) - NUMBERS_AT_MOST
    listed = ", ".join(map(str, shown))
    if more > 0:
        listed = _("%(listed)s and %(n)d more") % {"listed": listed, "n": more}
    return ngettext("entry %(listed)s", "entries %(listed)s", len(numbers)) % {"listed": listed}


def _lines(section: Section) -> Iterator[list[str]]:
    if not section.facts:
        yield [section.title, section.empty, "", "", ""]
    for fact in section.facts:
        words, by = harmless(fact.words), harmless(fact.by)
        for activity, numbers in fact.entries or [(None, ())]:
            yield [section.title, words, by, harmless(activity.title) if activity else "", " ".join(map(str, numbers))]


def filled(title: str, asks: str, facts: Iterable[Fact | None], *, empty: str) -> Section:
    """A section with those facts that there are."""
    return Section(title, asks, tuple(one for one in facts if one is not None), empty)
