"""One statement at a time: what is shown to whoever answers it, with an account or without, and taking the answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext as _

from cairn.background import opinion_maps
from cairn.explore import actions, may, queries
from cairn.explore.answers import Vote, Way
from cairn.explore.visitors import Visitor
from cairn.web import asking, floods, links
from cairn.web.forms.explore import ReactionForm

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.explore.models import Statement
    from cairn.explore.visitors import Voter

KEYS = {Vote.AGREE: "a", Vote.DISAGREE: "d", Vote.PASS: "p"}
WANTED = "statement"


@dataclass(frozen=True, slots=True)
class Paths:
    """Where answers go: with an account to the pages of the activity, without one to those behind a link."""

    here: str  # the page on which the statement stands
    react: str  # followed by "/" and the ref of a statement
    undo: str
    answers: str
    write: str
    like_this: str


def of_activity(activity: Activity) -> Paths:
    names = ("explore", "undo_answer", "my_answers", "write_statement", "statements_like_this")
    here, *others = (links.in_activity(name, activity) for name in names)
    return Paths(here, f"{here}/react", *others)


def to_answer(person: Voter | None, activity: Activity, paths: Paths, *, wanted: str = "") -> dict[str, Any]:
    """The next statement for this person, or the one they want, and how far they are; or why there is none."""
    verdict, on = may.react(person, activity), asking.today()
    context = {"may_react": verdict, "statement": None, "progress": None, "votes": votes(), "paths": paths}
    if person is None or not verdict:
        return context
    found = queries.next_for(person, activity, on=on)
    asked_for = (
        queries.statements(activity, on=on).filter(ref=wanted).first() if "\0" not in wanted and wanted else None
    )
    return {**context, "statement": asked_for or found.statement, "progress": found.progress}


def react(request: HttpRequest, statement: Statement, by: Voter | None, *, is_part: bool) -> dict[str, Any]:
    """Take the answer, and say what it was. The part of a page explains a refusal itself: nothing is raised for it."""
    form, at = ReactionForm(request.POST), asking.now()
    if by is None or (is_part and not may.answer(by, statement)):
        return {}
    if not form.is_valid():
        messages.warning(request, _("Choose one of: agree, disagree, pass."))
        return {}
    if not _may_come(request, form, by, statement.activity):
        messages.warning(request, " ".join(str(why) for why in form.non_field_errors()))
        return {}
    vote, matters = form.cleaned_data["vote"], form.cleaned_data["matters"]
    actions.react(statement, by=by, at=at, vote=vote, matters=matters)
    if queries.is_map_due(statement.activity):
        opinion_maps.draw_soon(statement.activity, at=at)
    return {"answered": statement, "answer": Vote(vote).label, "mattered": matters}


def _may_come(request: HttpRequest, form: ReactionForm, by: Voter, activity: Activity) -> bool:
    """Whether it is not too often; of new visitors by the open link from one place there can be some only, too."""
    is_new = isinstance(by, Visitor) and by.way == Way.LINK and not queries.has_answered(by, activity)
    return (not is_new or floods.check(request, form, "visitor")) and floods.check(request, form, "react")


def undo(request: HttpRequest, activity: Activity, by: Voter, *, ref: str = "") -> Statement | None:
    """Take back the last answer, or the one to the statement with this ref."""
    about = queries.statement(activity, ref, on=asking.today()) if ref and "\0" not in ref else None
    has_one = queries.last_answer(by, about) if about else not ref and queries.has_answered(by, activity)
    if not has_one:
        messages.info(request, _("There is no answer of yours to take back."))
        return None
    return actions.undo_answer(activity, by=by, at=asking.now(), statement=about)


def votes() -> list[tuple[str, Any, str]]:
    """The three buttons, agree first: value, label and key."""
    return [(str(vote.value), vote.label, key) for vote, key in KEYS.items()]
