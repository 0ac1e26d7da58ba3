"""From an entry of the record to the page of what it is about, where everybody who may read the record may read it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, Protocol

from django.urls import reverse

from cairn.web import links

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.programmes.models import Programme

# The first two parts of a kind, and the page that shows it. Stories, claims of money and people have none: they are
# not the public's.
ABOUT: Mapping[str, str] = {
    "listen.contribution": "contribution",
    "listen.answer": "contribution",
    "listen.theme": "theme",
    "explore.option": "option",
    "explore.author": "option",
    "decide.decision": "decision",
    "decide.reasons": "decision",
    "decide.panel": "decision",
    "decide.departure": "decision",
    "decide.override": "decision",
    "do.commitment": "commitment",
    "do.progress": "commitment",
    "do.task": "task",
    "witness.challenge": "challenge",
    "witness.ruling": "challenge",
    "witness.draw": "challenge",
}
WHOLE_PAGE: Mapping[str, str] = {
    "recognition.terms": "terms",
    "recognition.payment": "money",
    "activities.card": "cards",
    "do.budget": "budget",
    "do.spending": "budget",
    "witness.fact": "confirmations",
    "activities.choice": "activity",
    "activities.problem": "activity",
    "activities.agreement": "agreement",
    "listen.asking": "listen",
    "explore.shortlist": "shortlist",
    "explore.statement": "statements",
    "explore.statements": "statements",
    "explore.round": "explore",
    "explore.group_name": "opinion_map",
    "witness.foothold": "mountain",
    "mountain.dissent": "mountain",
    "learn.measures": "learn",
    "learn.review": "review",
    "learn.verdict": "review",
    "learn.dissent": "review",
    "learn.closing_vote": "learn",
    "learn.joint_statement": "learn",
}
# The page of what the entry names in its data, under the name of the page.
NAMED_IN_IT: Mapping[str, str] = {
    "explore.influence": "contribution",
    "explore.argument": "option",
    "explore.ground": "option",
    "explore.reality": "option",
}
# In the record of a programme: who joined or left has no page, since people are not the public's.
IN_A_PROGRAMME: Mapping[str, str] = {
    "programmes.programme": "programme",
    "programmes.partner": "programme",
    "programmes.edition": "programme",
    "programmes.country": "care",
    "care": "care",
    "moderation": "moderation",
    "reflections": "reflections",
    "recognition.rate_card": "rate_cards",
    "learn.items": "from_last_time",
    "learn.item": "from_last_time",
    "reach": "reach",
}
OF_A_ROLE: Mapping[str, str] = {"roles": "role", "selection": "fair_draw"}
IN_A_SESSION: Mapping[str, str] = {"sessions": "session", "learn": "pulse"}


class Told(Protocol):
    """An entry of the record, or a claim made in one."""

    @property
    def kind(self) -> str: ...
    @property
    def about(self) -> str: ...
    @property
    def data(self) -> Mapping[str, Any]: ...


def url_of(entry: Told, activity: Activity) -> str:
    """The address of the page, or nothing where there is none."""
    slice_name, noun, _deed = entry.kind.split(".")
    what = f"{slice_name}.{noun}"
    if what in ABOUT and entry.about:
        return links.in_activity(ABOUT[what], activity, entry.about)
    if what in NAMED_IN_IT:
        return links.in_activity(NAMED_IN_IT[what], activity, entry.data[NAMED_IN_IT[what]])
    if what == "moderation.words":
        return _of_moderated(entry, activity)
    if what in WHOLE_PAGE:
        return links.in_activity(WHOLE_PAGE[what], activity)
    session = entry.data.get("session") or (entry.about if slice_name == "sessions" and noun != "item" else "")
    if slice_name in IN_A_SESSION and session:
        return reverse(IN_A_SESSION[slice_name], args=[activity.programme.slug, session])
    return _of_a_role(entry, activity.programme)


def url_in_programme(entry: Told, programme: Programme, *, standing: Collection[str]) -> str:
    """The same for an entry of the programme's own record. `standing`: the refs of reflections everybody can read."""
    slice_name, noun, _deed = entry.kind.split(".")
    if slice_name == "reflections" and entry.about in standing:
        return links.in_programme("reflection", programme, entry.about)
    page = IN_A_PROGRAMME.get(f"{slice_name}.{noun}") or IN_A_PROGRAMME.get(slice_name)
    return links.in_programme(page, programme) if page else _of_a_role(entry, programme)


def _of_a_role(entry: Told, programme: Programme) -> str:
    page = OF_A_ROLE.get(entry.kind.split(".")[0])
    return links.in_programme(page, programme, entry.about) if page and entry.about else ""


def _of_moderated(entry: Told, activity: Activity) -> str:
    """The page with the place of words that were looked at; stories and replies elsewhere have none for everybody."""
    kind = str(entry.data.get("kind", ""))
    if kind in {"contribution", "challenge"}:
        return links.in_activity(kind, activity, entry.about)
    page = {"statement": "statements", "dissent": "mountain", "group_name": "opinion_map"}.get(kind)
    return links.in_activity(page, activity) if page else ""
