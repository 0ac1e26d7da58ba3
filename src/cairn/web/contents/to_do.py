"""The one thing this person can do now in this activity."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cairn.activities import may
from cairn.activities import queries as activities
from cairn.decide import queries as decide
from cairn.learn import may as learn_may
from cairn.learn import queries as learn
from cairn.listen import queries as listen
from cairn.web import asking, links
from cairn.web.components.words import moment
from cairn.witness import queries as witness

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person

STAGE_DEEDS = {
    "listen": (
        gettext_lazy("Share what you know"),
        gettext_lazy("Tell what it is like, or ask a question. Every contribution gets an answer."),
        gettext_lazy("Go to where people share"),
    ),
    "explore": (
        gettext_lazy("Say what you think"),
        gettext_lazy("Short statements, one at a time: agree, disagree or pass."),
        gettext_lazy("See the statements"),
    ),
    "decide": (
        gettext_lazy("Help to decide"),
        gettext_lazy("See the options and what is being decided, and cast your ballot while it is open."),
        gettext_lazy("See what is being decided"),
    ),
    "do": (
        gettext_lazy("See what was promised"),
        gettext_lazy("Each promise has an owner from both sides and a day."),
        gettext_lazy("See the promises"),
    ),
    "learn": (
        gettext_lazy("See what we learned"),
        gettext_lazy("How it felt for each side, and what comes next."),
        gettext_lazy("See how it was"),
    ),
}


def one_thing(request: HttpRequest, activity: Activity) -> dict[str, Any]:
    """The context `to_do`: a title, a sentence, and usually a button with its address."""
    person = asking.person(request)
    if not may.running(activity):
        url, button = links.in_activity("mountain", activity), _("See the mountain")
        return _to_do(_("This work is over"), _("Read how far it climbed, and what is still owed."), button, url)
    if may.hold(person, activity) and (step := _to_prepare(activity) or _challenged(activity) or _to_answer(activity)):
        return step
    if activities.participant(person, activity) is None and may.see(person, activity):
        url, button = links.in_activity("join_activity", activity), _("Take part")
        return _to_do(_("Take part"), _("Anyone may join, and leave at any time."), button, url)
    if person is not None and (step := _to_vote(person, activity) or _to_agree(person, activity)):
        return step
    deed = STAGE_DEEDS[activity.stage]
    return _to_do(str(deed[0]), str(deed[1]), str(deed[2]), links.in_activity(activity.stage, activity))


def _to_prepare(activity: Activity) -> dict[str, Any] | None:
    if activities.card(activity) is None:
        words = _("Say what is open, what is fixed and why, who decides, and by when, before the first session.")
        return _to_do(
            _("Publish the decision card"), words, _("Write the card"), links.in_activity("publish_card", activity)
        )
    if activities.invitation(activity) is None:
        words = _("Send it at least five working days before the first session.")
        return _to_do(
            _("Send out the invitation"),
            words,
            _("Write the invitation"),
            links.in_activity("publish_invitation", activity),
        )
    return None


def _challenged(activity: Activity) -> dict[str, Any] | None:
    """Challenges without an answer in public go before everything else that is owed: their silence costs the level."""
    waiting = witness.challenges(activity).filter(replied_at=None, settled_at=None).count()
    if not waiting:
        return None
    words = _("Somebody says that it was not so. Without an answer in public, what is challenged does not count.")
    url = links.in_activity("challenges", activity)
    return _to_do(_("Answer a challenge"), words, _("See what is challenged"), url)


def _to_answer(activity: Activity) -> dict[str, Any] | None:
    """What is owed to others, for whoever holds the activity."""
    waiting = listen.number_owed([activity], at=asking.now())
    if not waiting:
        return None
    words = ngettext(
        "%(n)d thing people said waits for an answer in public.",
        "%(n)d things people said wait for an answer in public.",
        waiting,
    ) % {"n": waiting}
    return _to_do(
        _("Answer what people said"), words, _("See what waits for an answer"), links.in_activity("owed", activity)
    )


def _to_vote(person: Person, activity: Activity) -> dict[str, Any] | None:
    decision = decide.decisions_to_vote_in(person, at=asking.now()).filter(activity=activity).first()
    if decision is None:
        return None
    words = _("%(question)s Voting is open until %(when)s.") % {
        "question": decision.question, "when": moment(decision.closes_at),
    }  # fmt: skip
    url = links.in_activity("decision", activity, decision.ref)
    return _to_do(_("Help to decide"), words, _("Go to the vote"), url)


def _to_agree(person: Person, activity: Activity) -> dict[str, Any] | None:
    """The yes of this person's side to how we will know whether it worked, before the work starts."""
    measures = learn.measures(activity)
    if measures is None or not learn_may.agree_measures(person, activity, measures):
        return None
    words = _("It is written down how we will know whether it worked. Your side has not agreed yet.")
    url = links.in_activity("learn", activity)
    return _to_do(_("Agree how we will know"), words, _("Read it and agree"), url)


def _to_do(title: str, words: str, button: str, url: str) -> dict[str, Any]:
    return {"to_do": {"title": title, "words": words, "button": button, "url": url}}
