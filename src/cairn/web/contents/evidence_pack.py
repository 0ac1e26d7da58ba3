"""The evidence pack: where an activity or a programme stands, and on what that rests, for a board."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from cairn.activities import queries as activities
from cairn.exchange.typesetting import Block, Document
from cairn.ledger import queries as ledger
from cairn.mountain import queries as mountain
from cairn.web.components.words import STATES, day, plainly
from cairn.web.contents import beside_the_level, conditions, contested, heights, moderated, programmes, quoted_stories
from cairn.witness import queries as witness

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.core.altitude import Foothold, Reading
    from cairn.people.models import Person
    from cairn.programmes.models import Programme

NOT_WHO_WAS_MISSING = gettext_lazy(
    "The mountain says how power was shared with the people who were there. It does not say who was missing."
)


def of_activity(activity: Activity, *, at: datetime, reader: Person | None = None) -> Document:
    """Everything the level of one activity rests on. Stories stand in it as this reader may read them."""
    reading = mountain.reading(activity, at=at)
    blocks = [
        *_standing(activity, reading),
        *_foothold(_("The next foothold"), reading.further),
        *(_foothold(_("What citizens want next"), reading.pinned)),
        *quoted_stories.blocks([activity], reader, at=at),
        *_dissent([activity], on=timezone.localdate(at)),
        *_challenges(activity, at=at),
        *_listed(_("Who it reached"), [*beside_the_level.reach(activity, at=at), *_missing([activity])]),
        _strands(reading),
        *_listed(_("What came late"), conditions.came_late(reading)),
        *_conditions(activity, reading, at=at),
        *_seal(activity.chain, reading.rules),
    ]
    return _document(activity.title, _kicker(activity.programme), blocks, at=at)


def of_programme(programme: Programme, *, at: datetime, reader: Person | None = None) -> Document:
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
        *_listed(_("Who it reached"), [programmes.people_in_words(found), *_missing(found)]),
        *_missing_next(found, readings),
        *quoted_stories.blocks(found, reader, at=at),
        *_dissent(found, on=timezone.localdate(at)),
        *_all_conditions(found, readings),
        _heading(_("The last seal of each record")),
        *(block for one in found for block in (_paragraph(one.title), *_seal(one.chain, reading.rules)[1:])),
    ]
    return _document(programme.title, _kicker(programme), blocks, at=at)


def _standing(activity: Activity, reading: Reading) -> Iterable[Block]:
    level = {"name": heights.level_name(reading.level), "level": reading.level}
    yield _paragraph(_("%(name)s (%(level)d of 7).") % level)
    promise = beside_the_level.promise(activity, reading)
    yield _paragraph(" ".join([heights.promise_in_words(reading), *promise["changes"]]))
    yield _paragraph(heights.why(reading))
    yield from (_paragraph(plainly(flag)) for flag in (reading.capped_by, *reading.banners) if flag)
    yield from (_paragraph(words) for words in beside_the_level.standing(reading))


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


def _dissent(found: Iterable[Activity], *, on: date) -> Iterable[Block]:
    """What citizens see differently, in their own words."""
    said = [(one, words) for one in found for words in mountain.dissents(one, on=on)]
    yield _heading(_("What citizens see differently"))
    if not said:
        yield _paragraph(_("No citizen has set other words beside it."))
    for activity, one in said:
        by = one.shown_credit or _("A citizen")
        yield Block(kind="voice", words=moderated.said(one), by=f"{by}, {day(one.said_at)}: {activity.title}")


def _challenges(activity: Activity, *, at: datetime) -> Iterable[Block]:
    """What was challenged, in the words of whoever did, and where each challenge stands."""
    found = contested.shown(witness.challenges(activity, on=timezone.localdate(at)), activity, at=at)
    if found:
        yield _heading(_("What was challenged"))
    for one in found:
        said = moderated.said(one.challenge)
        yield Block(kind="voice", words=said, by=f"{one.target.name}, {day(one.challenge.raised_at)}")
        yield _paragraph(" ".join(part for part in (one.state, one.effect) if part))


def _missing(found: Iterable[Activity]) -> list[str]:
    """Who is missing, as people in these activities say."""
    named = [one.words for one in mountain.missing_groups(found)]
    said = [_("People here say that these are missing: %(groups)s.") % {"groups": "; ".join(named)}] if named else []
    return [*said, str(NOT_WHO_WAS_MISSING)]


def _strands(reading: Reading) -> Block:
    rows = tuple((one.name, _ids(one.shown), _ids(one.not_shown)) for one in beside_the_level.strand_rows(reading))
    heads = (_("Thread"), _("Shown"), _("Not shown"))
    return Block(kind="table", words=_("Which threads hold"), heads=heads, rows=rows)


def _ids(listed: Iterable[tuple[str, str]]) -> str:
    return "; ".join(f"{number} {title}" for number, title in listed) or _("none")


def _conditions(activity: Activity, reading: Reading, *, at: datetime) -> Iterable[Block]:
    yield _heading(_("Every condition, and the facts it rests on"))
    for level in conditions.levels(activity, reading, at=at):
        reached = _("reached") if level.is_reached else _("not reached yet")
        yield _heading(f"{level.number}. {level.name}: {reached}", level=3)
        for one in level.conditions:
            yield from _condition(one)


def _condition(one: conditions.ConditionShown) -> Iterable[Block]:
    why = " ".join((plainly(one.finding.why), *one.notes))
    yield _paragraph(f"{one.rule.id} {_(one.rule.title)}: {STATES[one.finding.state][1]}. {why}")
    yield Block(kind="quiet", words=_("The rule: %(rule)s") % {"rule": _(one.rule.rule)})
    lines = [f"{day(fact.on)}: {fact.sentence} {fact.confirmed}".strip() for fact in one.facts]
    if one.more:
        lines.append(_("and %(n)d more. All entries by number: %(numbers)s") % {"n": one.more, "numbers": one.numbers})
    if lines:
        yield Block(kind="list", lines=tuple(lines))


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


def _missing_next(found: Iterable[Activity], readings: Mapping[int, Reading]) -> Iterable[Block]:
    """What each activity still misses for its next level."""
    lines = []
    for one in found:
        if further := readings[one.pk].further:
            words = {"title": one.title, "name": plainly(further.name), "missing": plainly(further.missing)}
            lines.append(_("%(title)s: %(name)s. %(missing)s") % words)
    yield from _listed(_("What is missing next"), lines)


def _all_conditions(found: Sequence[Activity], readings: Mapping[int, Reading]) -> Iterable[Block]:
    """Every condition, and the activities in which it is not shown."""
    rows = []
    for rule in mountain.RULES.conditions:
        open_in = [one.title for one in found if not readings[one.pk].finding(rule.id).is_shown]
        shown = _("%(shown)d of %(all)d") % {"shown": len(found) - len(open_in), "all": len(found)}
        rows.append((f"{rule.id} {_(rule.title)}", shown, "; ".join(open_in) or _("none")))
    yield _heading(_("Every condition"))
    heads = (_("Condition"), _("Shown in"), _("Not shown in"))
    yield Block(kind="table", words=_("In how many activities each condition is shown"), heads=heads, rows=tuple(rows))


def _listed(title: str, lines: Iterable[str]) -> Iterable[Block]:
    if found := tuple(str(line) for line in lines):
        yield _heading(title)
        yield Block(kind="list", lines=found)


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
