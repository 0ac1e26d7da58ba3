"""Who may add their voice to a contribution, and speak to an item of an agenda."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes
from cairn.listen import queries
from cairn.listen.may.contributions import ask_question
from cairn.listen.may.slips import say_by_link
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.listen.models import Contribution, OpenLink
    from cairn.people.models import Person
    from cairn.sessions.models import AgendaItem


def add_voice(person: Person | None, contribution: Contribution, link: OpenLink | None, *, at: datetime) -> Verdict:
    """Anybody who may ask here: signed in, or by the open link."""
    if contribution.taken_back_at or moderation.is_hidden(Kind.CONTRIBUTION, contribution.ref, on=None):
        return no(_("These words are out of sight. Say it in your own words instead."))
    if person is None and link is not None and link.activity_id == contribution.activity_id:
        return say_by_link(link, at=at)
    if not (verdict := ask_question(person, contribution.activity)):
        return verdict
    if person is not None and contribution.author_id == person.pk:
        return no(_("These are your own words."))
    if queries.has_added_voice(person, contribution):
        return no(_("You have added your voice to this already."))
    return yes()


def take_back_voice(person: Person | None, contribution: Contribution) -> Verdict:
    if not queries.has_added_voice(person, contribution):
        return no(_("You have not added your voice to this."))
    return yes()


def speak_to(item: AgendaItem | None, activity: Activity, *, at: datetime) -> Verdict:
    """Whether something can be said about this item now: it is on the agenda of a session still to come."""
    if item is None:
        return yes()
    session = item.session
    if session.activity_id != activity.pk or item.removed_at or not session.is_planned or session.ends_at <= at:
        return no(_("That is on no agenda to come. Choose another, or leave it open."))
    return yes()
