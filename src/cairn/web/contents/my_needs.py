"""What I need, on my pages: my needs with where they are shared, what was there, and who comes beside me."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.needs import may, queries, wordings
from cairn.programmes import queries as programmes
from cairn.web import links
from cairn.web.components.lists import Link
from cairn.web.contents import needs as standings
from cairn.web.contents.my_line import Line

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.needs.models import AccessNeed, NeedCheck, NeedShared, Supporter
    from cairn.people.models import Person
    from cairn.programmes.models import Programme
    from cairn.web.contents.there import There

CHECKS_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Mine:
    """One of my needs, as it stands in the list."""

    need: AccessNeed
    kinds: list[str]
    places: list[str]
    is_to_review: bool


@dataclass(frozen=True, slots=True)
class Sharing:
    """Where a need is shared: what I agreed to, who reads it there, and how it stands."""

    share: NeedShared
    wording: str
    readers: list[str]
    standing: str
    url: str


@dataclass(frozen=True, slots=True)
class Checked:
    """What I said after a session, in words, and the next step from there, if there is one."""

    check: NeedCheck
    state: str
    step: Link | None


def everything(person: Person, *, at: datetime) -> dict[str, Any]:
    """The page of all my needs."""
    shares, due = queries.shares_of_each(person), set(queries.to_review(person, at=at).values_list("pk", flat=True))
    return {
        "mine": [
            Mine(one, queries.kinds_in_words(one), [_place(share) for share in shares.get(one.pk, [])], one.pk in due)
            for one in queries.needs_of(person)
        ],
        "to_check": list(_to_check(person, at=at)),
        "said": [(one, _session_url(one)) for one in queries.checks_of(person)[:CHECKS_SHOWN]],
        "supporters": list(queries.supporters_of(person)),
        "supports": list(queries.supports(person)),
        "asked_to_support": list(queries.asked_to_support(person)),
    }


def one_need(need: AccessNeed, person: Person, *, at: datetime) -> dict[str, Any]:
    """The page of one need: where it is shared, where it can be, and what I said of it after sessions."""
    shares = queries.shares_of_each(person).get(need.pk, [])
    there = {one.programme_id for one in shares if one.activity_id is None}
    inside = {one.activity_id for one in shares}
    return {
        "need": need,
        "kinds": queries.kinds_in_words(need),
        "shared": [_sharing(one) for one in shares],
        "programmes": [
            Link(one.title, reverse("share_with_programme", args=[need.ref, one.slug]))
            for one in programmes.programmes_joined_by(person).order_by("pk")
            if one.pk not in there
        ],
        "activities": [
            Link(one.title, reverse("share_with_activity", args=[need.ref, one.programme.slug, one.slug]))
            for one in activities.activities_of_person(person)
            if one.pk not in inside and activities_may.running(one)
        ],
        "said": [(one, _session_url(one)) for one in queries.checks_of(person).filter(need=need)[:CHECKS_SHOWN]],
        "is_to_review": queries.to_review(person, at=at).filter(pk=need.pk).exists(),
    }


def readers(programme: Programme, person: Person) -> list[str]:
    """Who leads there, by name; only for those who belong to the programme, as everywhere."""
    if not programmes.membership(person, programme):
        return []
    return [one.shown_name for one in programmes.leaders(programme)]


def checked(said: Iterable[NeedCheck], person: Person) -> list[Checked]:
    """What follows from what I said after a session."""
    shares = {(one.need_id, one.activity_id): one for one in queries.shares_of(person)}
    return [_checked(one, shares.get((one.need_id, one.session.activity_id)), person) for one in said]


def to_share_with(activity: Activity, person: Person) -> list[AccessNeed]:
    """My needs that are not shared with this activity yet."""
    there = {one.need_id for one in queries.shares_of(person) if one.activity_id == activity.pk}
    return [one for one in queries.needs_of(person) if one.pk not in there]


def asked(person: Person, there: There, *, at: datetime) -> Iterator[Line]:
    """What is asked of me: whether it was there, whether it still holds, and coming beside somebody."""
    yield from there.read("needs_shared", lambda: _to_check(person, at=at))
    old = there.rows("needs_old")
    if old:
        words = ngettext("Do you still need this? %(n)d need.", "Do you still need these? %(n)d needs.", len(old))
        yield Line(words % {"n": len(old)}, reverse("my_needs"))
    for asking in there.rows("supporting"):
        words = _("%(name)s asks you to come beside them and help them take part.")
        yield Line(words % {"name": asking.person.shown_name}, f"{reverse('my_needs')}#supporting")


def _to_check(person: Person, *, at: datetime) -> Iterator[Line]:
    for one in queries.to_check(person, at=at):
        words = _("Was what you need there, in “%(title)s”?") % {"title": one.session.title}
        yield Line(words, links.in_session("note_whether_there", one.session))


def _checked(check: NeedCheck, share: NeedShared | None, person: Person) -> Checked:
    said = str(check.get_says_display())
    if check.told_at:
        return Checked(check, _("%(said)s. You told those who lead: an answer is owed to you.") % {"said": said}, None)
    return Checked(check, f"{said}.", _step(check, share, person))


def _step(check: NeedCheck, share: NeedShared | None, person: Person) -> Link | None:
    if check.says == "met":
        if share and share.stated and activities_may.accept_need(person, share.stated):
            url = links.in_activity("accept_need", share.stated.activity, share.stated.ref)
            return Link(_("Say in the activity that it works"), url)
        return None
    for deed, verdict in (("stand_unmet", may.stand_unmet), ("stand_unmet_again", may.stand_unmet_again)):
        if verdict(person, check, share):
            return Link(_("Tell those who lead that it was not there"), reverse(deed, args=[check.ref]))
    activity = check.session.activity
    if share is None and activities_may.state_need(person, activity):
        address = reverse("share_with_activity", args=[check.need.ref, activity.programme.slug, activity.slug])
        return Link(_("Share it with the activity, so that an answer is owed to you"), address)
    if share and share.stated and not share.stated.is_met:
        return Link(_("It stands open in the activity"), links.in_activity("need", activity, share.stated.ref))
    return None


def _sharing(share: NeedShared) -> Sharing:
    wording = wordings.words_of(share.wording, in_activity=share.activity_id is not None)
    stated = share.stated
    standing = standings.standing(stated, is_mine=True) if stated else ""
    url = links.in_activity("need", stated.activity, stated.ref) if stated else ""
    return Sharing(share, wording, readers(share.programme, share.need.person), standing, url)


def _place(share: NeedShared) -> str:
    return share.activity.title if share.activity else share.programme.title


def _session_url(check: NeedCheck) -> str:
    return links.in_session("note_whether_there", check.session)


def beside_in_words(found: list[Supporter]) -> str:
    """Who comes beside somebody, as those who lead read it: in the words of whom they support."""
    return ", ".join(one.words for one in found)
