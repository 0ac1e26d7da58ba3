"""Who may do what with a reflection. Nobody approves what somebody else writes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes
from cairn.listen import may as listen_may
from cairn.moderation import queries as moderation
from cairn.people import may as people_may
from cairn.programmes import may as programmes_may
from cairn.programmes import queries as programmes
from cairn.reflections import marks, queries
from cairn.reflections.may.owning import be_the_author

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.programmes.models import Programme
    from cairn.reflections.models import Reflection


def see(person: Person | None, reflection: Reflection, *, on: date | None) -> Verdict:
    """Its author always; everybody who sees the programme while it stands; moderators also while it is out of sight."""
    if queries.is_authors(person, reflection):
        return yes()
    if not (verdict := programmes_may.see(person, reflection.programme)):
        return verdict
    is_published = not reflection.is_draft and not reflection.is_withdrawn
    if queries.stands(reflection, on=on) or (is_published and moderation.moderates(person, reflection.programme)):
        return yes()
    return no(_("This reflection is not there, or its author has taken it back."))


def begin_reflection(person: Person | None, programme: Programme, activity: Activity | None = None) -> Verdict:
    """Everybody who belongs to the programme, whatever their side."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not programmes.membership(person, programme):
        return no(_("Reflections are written by people who belong to this programme. Join it first."))
    if activity is not None and activity.programme_id != programme.pk:
        return no(_("Choose an activity of this programme, or none."))
    return yes()


def rewrite_draft(person: Person | None, reflection: Reflection) -> Verdict:
    if not (verdict := be_the_author(person, reflection)):
        return verdict
    return yes() if reflection.is_draft else no(_("This reflection is published. Changing it is a deed of its own."))


def throw_away(person: Person | None, reflection: Reflection) -> Verdict:
    if not (verdict := be_the_author(person, reflection)):
        return verdict
    return yes() if reflection.is_draft else no(_("This reflection is published. You can take it back."))


def publish_reflection(person: Person | None, reflection: Reflection) -> Verdict:
    """The author alone decides: nobody has to approve it."""
    if not (verdict := be_the_author(person, reflection)):
        return verdict
    if not reflection.is_draft:
        return no(_("This reflection is published already."))
    if not (verdict := begin_reflection(person, reflection.programme)):
        return verdict
    return stand(reflection.title, reflection.words, reflection)


def change_reflection(person: Person | None, reflection: Reflection) -> Verdict:
    """The author, at any time; also after leaving the programme."""
    if not (verdict := be_the_author(person, reflection)):
        return verdict
    if reflection.is_draft:
        return no(_("This is a draft still. Write on as you like."))
    if reflection.is_withdrawn:
        return no(_("You have taken this reflection back. Nobody but you can see it."))
    return yes()


def withdraw_reflection(person: Person | None, reflection: Reflection) -> Verdict:
    """The author, at any time, for no reason."""
    if not (verdict := be_the_author(person, reflection)):
        return verdict
    if reflection.is_draft:
        return no(_("This is a draft: nobody but you can see it. You can throw it away."))
    return no(_("You have taken this reflection back already.")) if reflection.is_withdrawn else yes()


def erase_reflection(person: Person | None, reflection: Reflection) -> Verdict:
    """Only what is taken back can be destroyed, so that nobody loses words by one wrong press."""
    if not (verdict := be_the_author(person, reflection)):
        return verdict
    if reflection.erased_at:
        return no(_("The words of this reflection are gone already."))
    if not reflection.is_withdrawn:
        return no(_("Take the reflection back first. Then its words can be destroyed."))
    return yes()


def write(credit: str) -> Verdict:
    """Whether a draft can be kept so: anything goes, once it is clear which name stands beside it."""
    return listen_may.be_credited(credit)


def stand(title: str, words: str, reflection: Reflection) -> Verdict:
    """Whether these words can stand as a reflection: a title, words, and only pictures that are there."""
    if not title.strip():
        return no(_("Give your reflection a title."))
    named = marks.pictures_in(words)
    if not any(line.strip() and not marks.marked(line) for line in words.splitlines()):
        return no(_("There are no words yet. Write at least a few."))
    missing = set(named) - set(queries.pictures(reflection).values_list("number", flat=True))
    if missing:
        mark = marks.mark(min(missing))
        return no(_("The text has the mark %(mark)s, but there is no such picture. Add it, or take the mark out.")
                  % {"mark": mark})  # fmt: skip
    return yes()
