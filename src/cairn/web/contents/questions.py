"""The record's claims as plain questions: was it so? Each with the words it is about, by activity and session."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.utils.dateformat import format as in_words
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cairn.activities import queries as activities
from cairn.decide import queries as decide
from cairn.do import queries as do
from cairn.explore import queries as explore
from cairn.listen import queries as listen
from cairn.sessions import queries as sessions
from cairn.web.contents import sentences, whereabouts

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.sessions.models import Session
    from cairn.witness.queries import Claim

QUESTIONS: Mapping[str, Any] = {
    "activities.problem.agreed": gettext_lazy("Do you agree that this is the problem we work on?"),
    "decide.decision.closed": gettext_lazy(
        "Was this decided by the rule everybody knew before, so that no side could be outvoted?"
    ),
    "decide.override.published": gettext_lazy("Did citizens agree that somebody from outside changes this decision?"),
    "do.task.finished": gettext_lazy("Was this task done, and was it done by %(sides)s?"),
    "explore.influence.claimed": gettext_lazy("Did these words change %(changed)s?"),
    "explore.option.written": gettext_lazy("Did citizens write the option “%(about)s”, alone or together with others?"),
    "explore.author.joined": gettext_lazy("Did citizens work on the option “%(about)s” with others?"),
    "learn.review.published": gettext_lazy(
        "Did citizens lead this look back, alone or together with others, and does it say unchanged what they found?"
    ),
    "listen.asking.shortened": gettext_lazy("Did citizens agree that people get less time to have their say?"),
    "sessions.chair.named": gettext_lazy("Did a citizen chair, alone or together with somebody else?"),
    "sessions.decider.present": gettext_lazy("Was the person who decides there, and did they stay?"),
    "sessions.item.reached": gettext_lazy("Was “%(about)s” talked about for about %(minutes)s minutes?"),
    "sessions.presence.counted": gettext_lazy(
        "Were these people there? Citizens: %(citizens)s. Other people: %(others)s."
    ),
    "witness.challenge.put_right": gettext_lazy("Something here was wrong. Has it been put right?"),
}

type Reader = Callable[[Collection[str]], Mapping[str, str]]

# What the words of a claim are, from the ref that its entry is about.
ABOUT: Mapping[str, Reader] = {
    "activities.problem.agreed": activities.problem_words,
    "decide.decision.closed": decide.decision_questions,
    "decide.override.published": decide.decision_questions,
    "do.task.finished": do.task_words,
    "explore.author.joined": explore.option_titles,
    "explore.option.written": explore.option_titles,
    "listen.asking.shortened": listen.reasons_to_ask_shorter,
    "sessions.item.reached": sessions.item_titles,
}


@dataclass(frozen=True, slots=True)
class Told:
    """One claim as a question, in their own words what it is about, and the page to read it on (each or nothing)."""

    claim: Claim
    question: str
    quoted: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Sitting:
    """The claims about one session, or about the work between sessions: `ref` is the session's, or empty."""

    activity: Activity
    ref: str
    title: str
    told: tuple[Told, ...]


def sittings(claims: Iterable[Claim]) -> list[Sitting]:
    """Claims as questions, together by activity and session in the order given. The number of queries is fixed."""
    found = sorted(enumerate(claims), key=lambda one: (one[1].activity.opened_at, one[1].activity.pk, one[0]))
    ordered = [claim for _place, claim in found]
    first = {(claim.activity.pk, claim.session): place for place, claim in reversed(list(enumerate(ordered)))}
    ordered.sort(key=lambda claim: first[claim.activity.pk, claim.session])
    known = sessions.sessions_named({claim.session for claim in ordered if claim.session})
    words = _Words(ordered)
    return [
        Sitting(one[0].activity, ref, _title(known.get(ref)), tuple(words.told(claim) for claim in one))
        for (_activity, ref), group in groupby(ordered, key=lambda claim: (claim.activity.pk, claim.session))
        if (one := list(group))
    ]


def written_later(claim: Claim) -> str:
    """What is to be known about a claim that was written down long after the event, or nothing."""
    if not claim.is_written_later:
        return ""
    words = ngettext(
        "This was written down %(n)d day later, so three people have to confirm it instead of two.",
        "This was written down %(n)d days later, so three people have to confirm it instead of two.",
        claim.days_late,
    )
    return words % {"n": claim.days_late}


class _Words:
    """The words that claims are about, read once for all of them."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        found = list(claims)
        self._about = {
            kind: read(refs)
            for kind, read in ABOUT.items()
            if (refs := {one.about for one in found if one.kind == kind})
        }
        traced = [one for one in found if one.kind == "explore.influence.claimed"]
        self._said = listen.contributed_words({one.data.get("contribution") or "" for one in traced}) if traced else {}
        self._how = explore.influence_words({one.about for one in traced}) if traced else {}
        self._options = explore.option_titles({one.data.get("option") or "" for one in traced}) if traced else {}
        self._decisions = (
            decide.decision_questions({one.data.get("decision") or "" for one in traced}) if traced else {}
        )
        led = {one.activity.pk for one in found if one.kind == "sessions.decider.present"}
        self._who_decides = activities.who_decides(led) if led else {}

    def told(self, claim: Claim) -> Told:
        template = QUESTIONS.get(claim.kind)
        if template is None:
            sentence = sentences.sentence(claim.kind, "", claim.data)
            return Told(claim, _("Was it so? %(sentence)s") % {"sentence": sentence})
        about = self._about.get(claim.kind, {}).get(claim.about, "")
        values = {"about": about, "sides": _sides(claim.data.get("sides")), "changed": self._changed(claim)}
        is_in_question = "%(about)s" in str(template)
        quoted = "" if is_in_question else about or self._quoted(claim)
        url = "" if claim.session else whereabouts.url_of(claim, claim.activity)
        return Told(claim, str(template) % _Known({**claim.data, **values}), quoted, url)

    def _quoted(self, claim: Claim) -> str:
        if claim.kind == "sessions.decider.present":
            return self._who_decides.get(claim.activity.pk, "")  # as the decision card says it
        said = self._said.get(claim.data.get("contribution") or "", "…")
        how = self._how.get(claim.about, "")
        return _("“%(said)s” What is said to have changed: %(how)s") % {"said": said, "how": how} if how else said

    def _changed(self, claim: Claim) -> str:
        if title := self._options.get(claim.data.get("option") or ""):
            return _("the option “%(title)s”") % {"title": title}
        if question := self._decisions.get(claim.data.get("decision") or ""):
            return _("what was decided on “%(question)s”") % {"question": question}
        return _("what was planned or decided here")


class _Known(dict[str, Any]):
    """Values for a sentence; one that an older entry lacks reads as a dash."""

    def __missing__(self, name: str) -> str:
        return "…"


def _title(session: Session | None) -> str:
    if session is None:
        return _("The work between sessions")
    day = in_words(session.starts_on, "j F")
    return _("The session of %(day)s: %(title)s") % {"day": day, "title": session.title}


def _sides(sides: object) -> str:
    found = set(sides) if isinstance(sides, list | tuple) else set()
    if found == {"citizen"}:
        return _("citizens")
    if found == {"staff"}:
        return _("staff")
    return _("citizens and staff together") if {"citizen", "staff"} <= found else _("those named")
