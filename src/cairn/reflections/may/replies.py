"""Who may do what with a reply to a reflection."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind
from cairn.people import may as people_may
from cairn.reflections import queries
from cairn.reflections.choices import MOST_WAITING, TO_CHOOSE, State, Why
from cairn.reflections.may.reflections import see

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme
    from cairn.reflections.models import Reflection, ReflectionReply


def reply(person: Person | None, reflection: Reflection, *, on: date | None) -> Verdict:
    """Anybody who may see it, signed in or not."""
    if not (verdict := see(person, reflection, on=on)):
        return verdict
    if reflection.is_draft or reflection.is_withdrawn:
        return no(_("Nobody but you can see this reflection. It gets no replies now."))
    if queries.is_authors(person, reflection):
        return no(_("This is your own reflection. You can answer what others reply, or change what you wrote."))
    if not queries.stands(reflection, on=on):
        return no(_("This reflection is out of sight. It gets no replies now."))
    if queries.number_waiting(reflection) >= MOST_WAITING:
        return no(_("Very many replies wait to be read here. Please come back in a few days."))
    return yes()


def leave_address(person: Person | None, email: str) -> Verdict:
    """People without an account leave an address, so that they can be told; of others none is kept."""
    if person is not None:
        return yes() if not email else no(_("You are signed in: what becomes of your reply stands on your page."))
    try:
        validate_email(email)
    except ValidationError:
        return no(_("Enter an e-mail address like name@example.org, so that we can tell you what became of it."))
    return yes()


def decide_on_replies(person: Person | None, programme: Programme) -> Verdict:
    """Whether anything can wait here for this person: authors of a reflection, and moderators."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if moderation.moderates(person, programme) or queries.has_published(person, programme):
        return yes()
    return no(_("Replies are read by the author of a reflection, and by the moderators of this programme."))


def publish_reply(person: Person | None, reply: ReflectionReply) -> Verdict:
    if not (verdict := people_may.take_part(person)):
        return verdict
    reflection = reply.reflection
    if not (queries.is_authors(person, reflection) or moderation.moderates(person, reflection.programme)):
        return no(_("Replies are read by the author of a reflection, and by the moderators of this programme."))
    if person is not None and reply.writer_id == person.pk:
        return no(_("This reply is your own. Somebody else decides on it."))
    if reply.state != State.WAITING or reflection.is_withdrawn:
        return no(_("This reply does not wait any more."))
    return yes()


def refuse_reply(person: Person | None, reply: ReflectionReply) -> Verdict:
    return publish_reply(person, reply)


def refuse_because(why: str) -> Verdict:
    """Only for one of the reasons in the list: criticism is none of them."""
    if why in dict(TO_CHOOSE):
        return yes()
    return no(_("Choose why this reply is not published. That it criticises is no reason."))


def answer_reply(person: Person | None, reply: ReflectionReply) -> Verdict:
    """The author, beside a reply that is published."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not queries.is_authors(person, reply.reflection):
        return no(_("Only the author of the reflection answers here. You can reply to the reflection."))
    if reply.state != State.PUBLISHED or reply.is_authors or reply.reflection.is_withdrawn:
        return no(_("Only a published reply of somebody else can be answered."))
    if moderation.is_hidden(Kind.REPLY, reply.ref, on=None):
        return no(_("This reply is out of sight while moderators look at it. It cannot be answered now."))
    return yes()


def appeal_refusal(person: Person | None, reply: ReflectionReply) -> Verdict:
    """Its writer, with an account, while the words are there and there is something to publish them beside."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if person is None or reply.writer_id != person.pk:
        return no(_("A reply belongs to the person who wrote it. Only they can appeal."))
    if reply.state != State.REFUSED or reply.why == Why.GONE or reply.reflection.is_withdrawn:
        return no(_("This reply was not refused, or its reflection was taken back. There is nothing to appeal."))
    if not reply.words:
        return no(_("The words of this reply are destroyed: they are kept for thirty days. You can write it again."))
    if moderation.case_of(reply.ref):
        return no(_("You have appealed. It is decided once, by somebody who has done nothing here before."))
    return yes()


def take_back_reply(person: Person | None, reply: ReflectionReply) -> Verdict:
    if not (verdict := people_may.take_part(person)):
        return verdict
    if person is None or reply.writer_id != person.pk:
        return no(_("A reply belongs to the person who wrote it. Only they can take it back."))
    return yes()
