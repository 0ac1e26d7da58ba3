"""Sharing what I need with a programme or an activity, and taking it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.activities import actions as activities
from cairn.activities import may as activities_may
from cairn.needs import actions, may, queries, wordings
from cairn.web import asking, deeds, find
from cairn.web.contents import my_needs as contents

if TYPE_CHECKING:
    from cairn.needs.models import AccessNeed
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


@never_cache
def share_with_programme(request: HttpRequest, access_need: str, programme: str) -> HttpResponse:
    found, person, at = _need(request, access_need), asking.signed_in(request), asking.now()
    place = find.programme(request, programme)
    wording = wordings.words_of(wordings.NEWEST, in_activity=False)
    return deeds.confirmed(
        request, may.share_with_programme(person, found, place),
        lambda: actions.share_with_programme(found, place, by=person, at=at),
        title=_("Share this with “%(title)s”?") % {"title": place.title},
        words=_with_readers(wording, place, person), quoted=_all_of(found), button=_("Yes, share it"),
        thanks=_("Shared. You can take it back here with one press."), back=reverse("my_need", args=[found.ref]),
    )  # fmt: skip


@never_cache
def share_with_activity(request: HttpRequest, access_need: str, programme: str, activity: str) -> HttpResponse:
    found, person, at = _need(request, access_need), asking.signed_in(request), asking.now()
    place = find.activity(request, programme, activity)
    wording = wordings.words_of(wordings.NEWEST, in_activity=True)
    return deeds.confirmed(
        request, may.share_with_activity(person, found, place),
        lambda: actions.share_with_activity(found, place, by=person, at=at),
        title=_("Share this with “%(title)s”?") % {"title": place.title},
        words=_with_readers(wording, place.programme, person), quoted=_all_of(found), button=_("Yes, share it"),
        thanks=_("Shared. Those who lead owe you an answer. You can take it back here."),
        back=reverse("my_need", args=[found.ref]),
    )  # fmt: skip


@never_cache
def take_back_sharing(request: HttpRequest, sharing: str) -> HttpResponse:
    """One press; where an activity owes an answer still, the press also says how it stands."""
    person, at = asking.signed_in(request), asking.now()
    found = find.one(queries.share(sharing, person))
    may.take_back_sharing(person, found).or_refuse()
    is_open = bool(found.stated and activities_may.accept_need(person, found.stated))
    if request.method == "POST":
        if found.stated and is_open and request.POST.get("stands") == "fine":
            activities.accept_need(found.stated, by=person, at=at)
        actions.take_back_sharing(found, by=person, at=at)
        messages.success(request, _("Taken back. Nobody but you reads it there any more."))
        return redirect("my_need", found.need.ref)
    context = {"share": found, "place": found.activity or found.programme, "is_open": is_open}
    return render(request, "pages/needs/take_back.html", context)


def _need(request: HttpRequest, ref: str) -> AccessNeed:
    asking.signed_in(request)
    return find.one(queries.access_need(ref, asking.person(request)))


def _all_of(need: AccessNeed) -> str:
    """All that is shared: the words, what works best, what it is about."""
    return "\n".join(one for one in (need.words, need.works_best, ", ".join(queries.kinds_in_words(need))) if one)


def _with_readers(wording: str, programme: Programme, person: Person) -> str:
    names = contents.readers(programme, person)
    return f"{wording} {_('Now these are: %(names)s.') % {'names': ', '.join(names)}}" if names else wording
