"""The one thing this person can do now in this activity."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cairn.activities import may
from cairn.activities import queries as activities
from cairn.climb import path
from cairn.web import asking, links

if TYPE_CHECKING:
    from cairn.activities.models import Activity

STAGE_DEEDS = {
    "listen": (
        gettext_lazy("Share what you know"),
        gettext_lazy("Tell what it is like, or ask a question. Every contribution gets an answer."),
    ),
    "explore": (
        gettext_lazy("Say what you think"),
        gettext_lazy("Short statements, one at a time: agree, disagree or pass."),
    ),
    "decide": (
        gettext_lazy("Help to decide"),
        gettext_lazy("See the options and what is being decided, and cast your ballot while it is open."),
    ),
    "do": (
        gettext_lazy("See what was promised"),
        gettext_lazy("Each promise has an owner from both sides and a day."),
    ),
    "learn": (
        gettext_lazy("See what we learned"),
        gettext_lazy("How it felt for each side, and what comes next."),
    ),
}


def one_thing(request: HttpRequest, activity: Activity) -> dict[str, Any]:
    """The context `to_do`: a title, a sentence, and usually a button with its address."""
    person = asking.person(request)
    if not may.running(activity):
        url, button = links.in_activity("mountain", activity), _("See the mountain")
        return _to_do(_("This work is over"), _("Read how far it climbed, and what is still owed."), button, url)
    if activities.participant(person, activity) is None and may.see(person, activity):
        url, button = links.in_activity("join_activity", activity), _("Take part")
        return _to_do(_("Take part"), _("Anyone may join, and leave at any time."), button, url)
    if may.hold(person, activity) and (step := _to_prepare(activity)):
        return step
    title, words = STAGE_DEEDS[activity.stage]
    stage = path.stage(activity.stage)
    return _to_do(
        str(title), str(words), _("Go to: %(stage)s") % {"stage": stage.title}, links.in_activity(stage.name, activity)
    )


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


def _to_do(title: str, words: str, button: str, url: str) -> dict[str, Any]:
    return {"to_do": {"title": title, "words": words, "button": button, "url": url}}
