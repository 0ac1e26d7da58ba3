"""Who may let people without an account answer statements, and what such a visitor may do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.explore import queries
from cairn.explore.answers import Way
from cairn.listen import queries as listen

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.explore.models import Door, PersonalLink
    from cairn.explore.visitors import Visitor
    from cairn.people.models import Person

LINKS_AT_ONCE, LINKS_IN_ALL = 60, 2_000


def open_door(person: Person | None, activity: Activity, way: str = Way.PERSONAL) -> Verdict:
    """Whoever holds the work, once everybody may read what people say in it."""
    if not (verdict := activities_may.hold(person, activity)):
        return verdict
    if not activities_may.see(None, activity):
        return no(_("Publish the programme first. Whoever has the link can read the statements."))
    if queries.door(activity):
        return no(_("People without an account can answer already. Shut that way before you open another."))
    if way == Way.LINK and not listen.open_link(activity):
        return no(_("Open the link for everybody first; people answer statements by the same one."))
    return yes() if way in Way.values else no(_("Choose one of the two ways."))


def shut_door(person: Person | None, door: Door) -> Verdict:
    if not (verdict := activities_may.hold(person, door.activity)):
        return verdict
    return yes() if door.is_open else no(_("This is shut already."))


def make_personal_links(person: Person | None, activity: Activity, number: int = 1) -> Verdict:
    if not (verdict := activities_may.hold(person, activity)):
        return verdict
    if not queries.door(activity):
        return no(_("Let people without an account answer first; then make links for them."))
    if not 1 <= number <= LINKS_AT_ONCE:
        return no(_("Make between 1 and %(most)d links at once.") % {"most": LINKS_AT_ONCE})
    if queries.number_of_personal_links(activity) + number > LINKS_IN_ALL:
        return no(_("There are as many personal links here as there can be."))
    return yes()


def use_link(link: PersonalLink, sign: str) -> Verdict:
    """Whether the browser with this sign may come by a personal link: the first that answered by it."""
    if queries.is_link_of(link, sign):
        return yes()
    return no(
        _(
            "Somebody answers by this link on another screen, and from the first answer on it opens only there. So"
            " nobody else reads these answers, not even whoever made the link. If it is yours, ask for a new one."
        )
    )


def visit(visitor: Visitor, activity: Activity) -> Verdict:
    """Whether this visitor can answer and write here now."""
    if not (verdict := activities_may.running(activity)):
        return verdict
    if not (verdict := activities_may.see(None, activity)):
        return verdict
    door = queries.door(activity)
    if door is None:
        return no(_("People without an account cannot answer statements here now. What was said can still be read."))
    if visitor.way == Way.LINK and (door.way != Way.LINK or not listen.open_link(activity)):
        return no(_("This link is for reading now. To answer, use the personal link you were given, or sign in."))
    return is_at_explore(activity)


def is_at_explore(activity: Activity) -> Verdict:
    if not activity.is_at("explore"):
        return no(
            _(
                "Statements are written and answered while this work is at the stage Explore. It is at another"
                " stage now; whoever leads it can go there, or back there."
            )
        )
    return yes()
