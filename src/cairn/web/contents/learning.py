"""What the page Learn shows: the measures, the secret votes, the review, and the one thing to do now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.learn import may, queries
from cairn.learn.choices import Together, Voice
from cairn.web import links
from cairn.web.contents import values

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cairn.activities.models import Activity
    from cairn.learn.models import Measures, Review, SecretVote
    from cairn.people.models import Person

BEFORE_THE_WORK = frozenset({"listen", "explore", "decide"})


@dataclass(frozen=True, slots=True)
class Step:
    """The one thing to do now: what, why, the words on its button, and where."""

    title: str
    words: str
    button: str
    url: str


def together(activity: Activity, person: Person | None, *, is_inside: bool, at: datetime) -> dict[str, Any]:
    """The context of the page Learn, except what was said of the sessions. `is_inside`: whether names are shown."""
    measures, review = queries.measures(activity), queries.review(activity)
    vote, statement = queries.closing_vote(activity), queries.joint_statement(activity)
    context = {
        "measures": measures,
        "may_write_measures": may.write_measures(person, activity),
        "may_agree": may.agree_measures(person, activity, measures),
        "earlier_measures": queries.earlier_measures(activity) if measures and measures.number > 1 else [],
        "is_inside": is_inside,
        **(values.of_activity(activity, person, on=timezone.localdate(at)) if measures and measures.is_agreed else {}),
        "review": review,
        "vote": vote,
        "votes_cast": _cast(vote) if vote else [],
        "vote_heads": (_("Answer"), _("Votes")),
        "may_open_vote": may.open_closing_vote(person, activity, at),
        "statement": statement,
        "may_read_statement": may.read_joint_statement(person, statement) if statement else None,
        "may_write_statement": may.write_joint_statement(person, activity, at),
    }
    return context | {"to_do": next(_steps(activity, person, context, at=at), None) if person else None}


def question_of(vote: SecretVote) -> str:
    """A secret vote as it stands on somebody's page, with the activity it is about."""
    words = _("Was “%(title)s” done together?") if vote.is_closing_vote else _("Do you agree how “%(title)s” was?")
    return words % {"title": vote.activity.title}


def _steps(activity: Activity, person: Person, context: Mapping[str, Any], *, at: datetime) -> Iterator[Step]:
    """What this person can do now, the most pressing first. `context`: what the page shows, and what they may do."""
    measures: Measures | None = context["measures"]
    for asked in queries.votes_asked_of(person, at=at, activity=activity):
        words = _("Only you can see your answer. It takes one minute.")
        url = reverse("answer_vote", args=[asked.token])
        yield Step(question_of(asked.vote), words, _("Answer in secret"), url)
    for pulse in queries.asked_of(person, at=at):
        if pulse.session.activity_id == activity.pk:
            title = _("How was “%(title)s”?") % {"title": pulse.session.title}
            url = reverse("answer_pulse", args=[pulse.token])
            yield Step(title, _("Eight short questions, kept without your name."), _("Say how it was"), url)
    if measures and context["may_agree"]:
        words = _("Read below how we will know whether it worked. Your side has not agreed yet.")
        url = links.in_activity("agree_measures", activity, measures.ref)
        yield Step(_("Agree how we will know"), words, _("Agree for my side"), url)
    yield from _of_the_review(activity, person, context["review"])
    if (wanted := context.get("values_wanted")) and context["may_enter_value"]:
        words = _("The day is over by which this was to be different: %(different)s")
        url = links.in_activity("enter_value", activity, wanted[0].ref)
        yield Step(_("Say how it stands"), words % {"different": wanted[0].different}, _("Say how it stands"), url)
    if context["may_open_vote"]:
        words = _("The citizens can say in secret whether this was done together, start to finish. Once.")
        url = links.in_activity("open_closing_vote", activity)
        yield Step(_("Ask whether this was done together"), words, _("Open the closing vote"), url)
    if measures is None and activity.stage in BEFORE_THE_WORK and context["may_write_measures"]:
        words = _("Before the work starts: what would be different, for whom, how anybody can tell, by when.")
        url = links.in_activity("write_measures", activity)
        yield Step(_("Say how we will know whether it worked"), words, _("Write it down"), url)


def _of_the_review(activity: Activity, person: Person, review: Review | None) -> Iterator[Step]:
    if may.write_verdict(person, activity, review) and review and not queries.voice_of(person, review, Voice.VERDICT):
        words = _("How do you judge the work? Your words stand in the review, and nobody can change them.")
        url = links.in_activity("write_verdict", activity)
        yield Step(_("Write your verdict"), words, _("Write my verdict"), url)
    if review and may.publish_review(person, review):
        words = _("It says what it has to. Read it once more before it is out.")
        yield Step(_("Publish the review"), words, _("Go to the review"), links.in_activity("review", activity))
    elif review and may.write_review(person, review):
        words = _("What changed, for whom, what did not, and what we learned.")
        yield Step(_("Write the review"), words, _("Write the review"), links.in_activity("write_review", activity))
    elif review is None and may.lead_review(person, activity, review):
        words = _("It needs somebody to lead it, best of all from both sides.")
        yield Step(_("Look back together"), words, _("Lead the review"), links.in_activity("lead_review", activity))


def _cast(vote: SecretVote) -> list[tuple[str, int]]:
    """The answers of a closing vote with their counts; empty where they are not shown."""
    return [(str(one.label), vote.result[one.value]) for one in Together] if vote.result else []
