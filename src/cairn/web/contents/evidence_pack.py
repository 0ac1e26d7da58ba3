"""The evidence pack: where an activity or a programme stands, and on what that rests, for a board."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cairn.activities import queries as activities
from cairn.exchange.typesetting import Block, Document
from cairn.ledger import queries as ledger
from cairn.mountain import queries as mountain
from cairn.web.components.words import STATES, day, plainly
from cairn.web.contents import heights, sentences

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.core.altitude import Condition, Finding, Foothold, Reading
    from cairn.programmes.models import Programme


def of_activity(activity: Activity, *, at: datetime) -> Document:
    """Everything the level of one activity rests on."""
    reading = mountain.reading(activity, at=at)
    blocks = [
        *_standing(reading),
        *_foothold(_("The next foothold"), reading.further),
        *_conditions(activity, reading),
        *_seal(activity.chain, reading.rules),
    ]
    return _document(activity.title, _kicker(activity.programme), blocks, at=at)


def of_programme(programme: Programme, *, at: datetime) -> Document:
    """Where a programme stands, and every activity in it."""
    found = list(activities.activities_of(programme))
    readings = mountain.readings(found, at=at)
    reading = mountain.programme_reading(found, readings, at=at)
    blocks = [
        _paragraph(heights.programme_level(reading)),
        *(_paragraph(plainly(words)) for words in (reading.why, reading.capped_by) if words),
        _paragraph(heights.promises_in_words(reading) + "."),
        *_foothold(_("The next foothold"), reading.foothold),
        *_all_activities(found, readings),
        *_states(found, readings),
        _heading(_("The last seal of each record")),
        *(block for one in found for block in (_paragraph(one.title), *_seal(one.chain, reading.rules)[1:])),
    ]
    return _document(programme.title, _kicker(programme), blocks, at=at)


def _standing(reading: Reading) -> Iterable[Block]:
    level = _("%(name)s (%(level)d of 7).") % {"name": heights.level_name(reading.level), "level": reading.level}
    yield _paragraph(f"{level} {heights.promise_in_words(reading)}")
    yield _paragraph(heights.why(reading))
    for flag in (*([reading.capped_by] if reading.capped_by else []), *reading.banners):
        yield _paragraph(plainly(flag))


def _foothold(title: str, foothold: Foothold | None) -> Iterable[Block]:
    if foothold is None:
        return
    by_when = day(foothold.by_day) if foothold.by_day else _("No day is set.")
    rows = (
        (_("What"), f"{foothold.condition} {plainly(foothold.name)}".strip()),
        (_("What is missing"), plainly(foothold.missing)),
        (_("Who can act"), plainly(foothold.who)),
        (_("What will count"), plainly(foothold.proof)),
        (_("By when"), by_when),
    )
    yield _heading(title)
    yield Block(kind="terms", rows=rows)


def _conditions(activity: Activity, reading: Reading) -> Iterable[Block]:
    rested_on = {number for finding in reading.findings for number in finding.facts}
    entries = [entry for entry in ledger.entries(activity.chain) if entry.number in rested_on]
    told = {one.number: one for one in sentences.told(entries, activity)}
    yield _heading(_("Every condition, and the facts it rests on"))
    for level in mountain.RULES.levels[1:]:
        reached = _("reached") if level.number <= reading.level else _("not reached yet")
        yield _heading(f"{level.number}. {_(level.name)}: {reached}", level=3)
        for rule in mountain.RULES.of_level(level.number):
            yield from _condition(rule, reading.finding(rule.id), told)


def _condition(rule: Condition, finding: Finding, told: Mapping[int, sentences.Told]) -> Iterable[Block]:
    yield _paragraph(f"{rule.id} {_(rule.title)}: {STATES[finding.state][1]}. {plainly(finding.why)}")
    yield Block(kind="quiet", words=_("The rule: %(rule)s") % {"rule": _(rule.rule)})
    facts = [told[number] for number in finding.facts if number in told]
    if facts:
        yield Block(kind="list", lines=tuple(f"{day(fact.happened_at)}: {fact.sentence}" for fact in facts))


def _all_activities(found: Iterable[Activity], readings: Mapping[int, Reading]) -> Iterable[Block]:
    rows = tuple(
        (
            one.title,
            f"{readings[one.pk].level}. {heights.level_name(readings[one.pk].level)}",
            heights.promise_in_words(readings[one.pk]),
            _withdrawn_or_ended(one),
        )
        for one in found
    )
    yield _heading(_("All activities"))
    heads = (_("Activity"), _("Level"), _("Promise"), _("State"))
    yield Block(kind="table", words=_("Every activity, withdrawn ones too"), heads=heads, rows=rows)


def _withdrawn_or_ended(activity: Activity) -> str:
    if activity.withdrawn_at:
        return _("withdrawn")
    return _("ended") if activity.ended_at else _("running")


def _states(found: Iterable[Activity], readings: Mapping[int, Reading]) -> Iterable[Block]:
    """What each activity still misses for its next level."""
    yield _heading(_("What is missing next"))
    for one in found:
        if further := readings[one.pk].further:
            words = {"title": one.title, "name": plainly(further.name), "missing": plainly(further.missing)}
            yield _paragraph(_("%(title)s: %(name)s. %(missing)s") % words)


def _seal(chain: str, rules: str) -> list[Block]:
    head = ledger.head(chain)
    words = _("Read under the rules %(rules)s from %(entries)d entries of the record. Its last seal is:")
    return [
        _heading(_("How to check this")),
        _paragraph(words % {"rules": rules, "entries": head.length}),
        Block(kind="seal", words=head.digest),
    ]


def _document(title: str, kicker: str, blocks: Iterable[Block], *, at: datetime) -> Document:
    made = _("Evidence pack, %(day)s") % {"day": day(at)}
    return Document(
        title=title, kicker=f"{made}. {kicker}", foot=f"{title}. {made}", language=(get_language() or "en")[:2],
        blocks=tuple(blocks),
    )  # fmt: skip


def _kicker(programme: Programme) -> str:
    edition = f", {programme.edition}" if programme.edition else ""
    return f"{programme.organisation.name}: {programme.title}{edition}"


def _heading(words: str, *, level: int = 2) -> Block:
    return Block(kind="heading", words=words, level=level)


def _paragraph(words: str) -> Block:
    return Block(kind="paragraph", words=words)
