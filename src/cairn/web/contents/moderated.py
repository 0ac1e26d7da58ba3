"""Every kind of words that can be reported: how it is found, whose it is, and where it stands."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from cairn.activities import queries as activities
from cairn.decide import queries as decide
from cairn.events import queries as events
from cairn.explore import queries as explore
from cairn.learn import queries as learn
from cairn.ledger import queries as ledger
from cairn.listen import queries as listen
from cairn.moderation import queries
from cairn.moderation.choices import Kind
from cairn.moderation.things import Thing
from cairn.mountain import queries as mountain
from cairn.people.sides import Side
from cairn.programmes import queries as programmes
from cairn.reflections import queries as reflections
from cairn.roles import queries as roles
from cairn.sessions import queries as sessions
from cairn.web import links
from cairn.web.components import moderating
from cairn.witness import queries as witness
from cairn.witness.points import Ground

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.moderation.models import Case
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


@dataclass(frozen=True, slots=True)
class Moderated:
    """One kind of words. `read`: those with these references, with all they say; `author`: whose they are.

    `page`: where the words stand. `place`: the activity or the programme they stand in. `words`: the parts of what was
    said. `side`: the author's, where the words keep none.
    """

    kind: Kind
    read: Callable[[Collection[str]], Iterable[Any]]
    author: Callable[[Any], Person | None]
    page: Callable[[Any], str]
    place: Callable[[Any], Activity | Programme] = lambda row: row.activity
    words: tuple[str, ...] = ("words",)
    side: str = "citizen"


@dataclass(frozen=True, slots=True)
class Found:
    """Words as moderators and their author read them, with the page they stand on; empty once they are gone."""

    thing: Thing
    words: str = ""
    url: str = ""


MODERATED = (
    Moderated(
        Kind.STORY, listen.stories_to_moderate, lambda row: row.teller,
        lambda row: links.in_activity("story", row.activity, row.ref), words=("words", "would_have_helped"),
    ),
    Moderated(
        Kind.CONTRIBUTION, listen.contributions_to_moderate, lambda row: row.author,
        lambda row: links.in_activity("contribution", row.activity, row.ref),
    ),
    Moderated(
        Kind.STATEMENT, explore.statements_to_moderate, lambda row: row.author,
        lambda row: links.in_activity("statements", row.activity),
    ),
    Moderated(
        Kind.ARGUMENT, explore.arguments_to_moderate, lambda row: row.author,
        lambda row: links.in_activity("option", row.option.activity, row.option.ref),
        place=lambda row: row.option.activity,
    ),
    Moderated(
        Kind.REALITY, explore.checks_to_moderate, lambda row: row.author,
        lambda row: links.in_activity("option", row.option.activity, row.option.ref),
        place=lambda row: row.option.activity,
    ),
    Moderated(
        Kind.REALITY_ANSWER, explore.answers_to_moderate, lambda row: row.by,
        lambda row: f"{_option(row.check_of.option)}#reality", place=lambda row: row.check_of.option.activity,
    ),
    Moderated(
        Kind.OPTION, explore.options_to_moderate, lambda row: next((one.person for one in row.authors.all()), None),
        lambda row: links.in_activity("option", row.activity, row.ref),
        words=("title", "words", "why", "cost", "changes", "why_dropped"),
    ),
    Moderated(
        Kind.DENIAL, explore.denials_to_moderate, lambda row: (row.statement or row.contribution).author,
        lambda row: f"{_option(row.option)}#words", place=lambda row: row.option.activity, words=("denied_because",),
    ),
    Moderated(
        Kind.INFLUENCE, explore.influences_to_moderate, lambda row: row.by,
        lambda row: links.in_activity("contribution", row.activity, row.contribution.ref),
    ),
    Moderated(
        Kind.GROUP_NAME, explore.group_names_to_moderate, lambda row: row.author,
        lambda row: links.in_activity("opinion_map", row.activity),
    ),
    Moderated(
        Kind.GROUND_RULE, sessions.ground_rules_to_moderate, lambda row: row.proposer,
        lambda row: f"{links.in_session('session', row.session)}#rules", place=lambda row: row.session.activity,
    ),
    Moderated(
        Kind.ROLE, roles.roles_to_moderate, lambda row: row.offered_by,
        lambda row: links.in_programme("role", row.programme, row.ref), place=lambda row: row.programme,
        words=("title", "purpose", "time_asked", "support", "about_pay", "helps_words", "place"),
    ),
    Moderated(
        Kind.CHALLENGE, witness.challenges_to_moderate, lambda row: row.by,
        lambda row: links.in_activity("challenge", row.activity, row.ref), words=("words", "what_is_new"),
    ),
    Moderated(
        Kind.DISSENT, mountain.dissents_to_moderate, lambda row: row.author,
        lambda row: links.in_activity("mountain", row.activity),
    ),
    Moderated(
        Kind.DEPARTURE, decide.replies_to_moderate, lambda row: row.by, lambda row: _decision(row.decision),
        place=lambda row: row.decision.activity,
    ),
    Moderated(
        Kind.OBJECTION, decide.objections_to_moderate, lambda _row: None, lambda row: _decision(row.decision),
        place=lambda row: row.decision.activity, words=("harm", "what_would_change_it"), side=Side.UNCLEAR,
    ),
    Moderated(
        Kind.PANEL_REASON, decide.panel_reasons_to_moderate, lambda _row: None,
        lambda row: _decision(row.place.panel.decision), place=lambda row: row.place.panel.decision.activity,
        words=("reason",),
    ),
    Moderated(
        Kind.AS_IT_IS, decide.as_it_is_to_moderate, lambda row: row.by, lambda row: _decision(row.decision),
        place=lambda row: row.decision.activity, words=("words", "review"),
    ),
    Moderated(
        Kind.OUTCOME, learn.outcomes_to_moderate, lambda row: row.note.author,
        lambda row: links.in_activity("outcomes", row.note.activity), place=lambda row: row.note.activity,
    ),
    Moderated(
        Kind.SESSION, events.proposals_to_moderate, lambda row: row.proposer,
        lambda row: links.in_activity("proposal", row.event.activity, row.ref),
        place=lambda row: row.event.activity, words=("title", "abstract", "how_citizens"),
    ),
    Moderated(
        Kind.SESSION_REVIEW, events.reviews_to_moderate, lambda row: row.by,
        lambda row: links.in_activity("proposal", row.proposal.event.activity, row.proposal.ref),
        place=lambda row: row.proposal.event.activity, words=("words", "reply"),
    ),
    Moderated(
        Kind.REFLECTION, reflections.reflections_to_moderate, lambda row: row.author,
        lambda row: links.in_programme("reflection", row.programme, row.ref),
        place=lambda row: row.programme, words=("title", "words", "biography"),
    ),
    Moderated(
        Kind.REPLY, reflections.replies_to_moderate, lambda row: row.writer,
        lambda row: f"{links.in_programme('reflection', row.reflection.programme, row.reflection.ref)}#replies",
        place=lambda row: row.reflection.programme, words=("name", "words"), side="public",
    ),
)  # fmt: skip


# Their author can have a code instead of an account.
WITH_A_CODE = frozenset({Kind.STORY, Kind.CONTRIBUTION, Kind.CHALLENGE})


def found(place: Activity | Programme, kind: str, ref: str) -> Found | None:
    """The words of this kind with this reference in this place; those that are gone if there is a case of them."""
    one = next((one for one in MODERATED if one.kind == kind), None)
    row = next(iter(one.read([ref])), None) if one else None
    if one is not None and row is not None and one.place(row) == place:
        return Found(_thing(one, row, place), _words(one, row), one.page(row))
    case = queries.case_of(ref)
    if row is None and case is not None and case.kind == kind and case.place == place:
        return Found(Thing(place, kind, ref, case.author, case.side))
    return None


def is_shown(thing: Thing, reader: Person | None, *, on: date) -> bool:
    """Whether this reader sees these words on their page anyway."""
    if queries.is_hidden(thing.kind, thing.ref, on=on):
        return False
    if thing.kind == Kind.REPLY:
        return reflections.reply_is_shown(thing.ref, on=on)
    if thing.kind != Kind.STORY or thing.activity is None:
        return True
    return listen.story(thing.activity, thing.ref, reader, on=on) is not None


def refs_by_code(activity: Activity | None, code: str) -> set[str]:
    """The words this code belongs to: an anonymous challenge, or what was said with a slip. None in a programme."""
    if activity is None:
        return set()
    challenge, slip = witness.by_code(activity, code), listen.slip_by_code(code)
    of_slip = (slip.contribution, slip.story) if slip and slip.activity == activity else ()
    return {one.ref for one in (challenge, *of_slip) if one is not None}


def words_of(cases: Iterable[Case]) -> dict[str, str]:
    """What was said in each of these cases, by reference: one question for each kind."""
    refs: dict[str, list[str]] = {}
    for case in cases:
        refs.setdefault(case.kind, []).append(case.ref)
    return {row.ref: _words(one, row) for one in MODERATED if one.kind in refs for row in one.read(refs[one.kind])}


def said(thing: Any) -> str:
    """What somebody said as plain text; or, where it is out of sight, since when and why."""
    if thing.hidden_because:
        return moderating.in_their_place(thing.hidden_because, thing.hidden_on)
    return str(thing.words)


def _option(option: Any) -> str:
    return links.in_activity("option", option.activity, option.ref)


def _decision(decision: Any) -> str:
    return links.in_activity("decision", decision.activity, decision.ref)


def _words(one: Moderated, row: Any) -> str:
    return "\n\n".join(part for name in one.words if (part := getattr(row, name)))


def _thing(one: Moderated, row: Any, place: Activity | Programme) -> Thing:
    side = getattr(row, "whose_side", getattr(row, "side", one.side))
    thing = Thing(place, one.kind, row.ref, one.author(row), side)
    return replace(thing, about=frozenset(_about(thing, row)))


def _about(thing: Thing, row: Any) -> set[int]:
    """The people these words are about, as far as anybody can tell."""
    about, activity = set[int](), thing.activity
    if thing.kind == Kind.REPLY:  # nobody judges what is said to their own reflection
        return set(reflections.as_a_thing(row).about)
    if activity is None:
        return about
    if thing.is_about_the_organisation and (card := activities.card(activity)) and card.decision_owner_id:
        about.add(card.decision_owner_id)
    if thing.kind == Kind.CHALLENGE and row.ground == Ground.SIDE:
        about |= _whose_side(activity, row.fact)
    return about


def _whose_side(activity: Activity, number: int) -> set[int]:
    """The moderator whose joining this entry tells of, if it is one."""
    entry = ledger.entry(activity.chain, number)
    people = [one.person for one in programmes.moderators(activity.programme)]
    return {one.pk for one in people if entry is not None and entry.mark == one.mark_in(activity.chain)}
