"""Search: over all that the reader may see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from cairn import fulltext
from cairn.activities import queries as activities
from cairn.listen import queries as listen
from cairn.programmes import queries as programmes
from cairn.web import asking
from cairn.web.contents import search as contents
from cairn.web.contents.search_sources import Looking
from cairn.web.forms.search import SearchForm
from cairn.web.forms.words import as_shown

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


@never_cache
def search(request: HttpRequest) -> HttpResponse:
    """The form, and what was found: the first of every kind, or one kind page by page."""
    person = asking.person(request)
    seen = list(programmes.programmes_seen_by(person))
    form = SearchForm(request.GET, kinds=contents.kinds(), programmes=seen)
    looking, kind = _looking(form, person, seen), form.asked("kind")
    found: list[contents.Found] = []
    page = None
    if looking.words and kind:
        found, page = contents.of_kind(looking, kind, request.GET.get("page"))
    elif looking.words:
        found = contents.everything(looking)
    typed = as_shown(str(form["q"].value() or "").replace("\0", ""))
    context = {"form": form, "looking": looking, "found": found, "page": page, "kind": kind, "typed": typed}
    return render(request, "pages/search/search.html", context)


def _looking(form: SearchForm, person: Person | None, seen: list[Programme]) -> Looking:
    """What is looked for, where: whatever is named and cannot be seen narrows nothing."""
    among = [one for one in seen if one.slug == form.asked("programme")] or seen
    activity = _activity(form.asked("activity"), among)
    return Looking(
        reader=person, on=timezone.localdate(asking.now()), words=fulltext.sought(form.asked("q")), among=among,
        activity=activity, hidden_notes=listen.hidden_notes(person),
    )  # fmt: skip


def _activity(ref: str, among: list[Programme]) -> Activity | None:
    return activities.activities_in(among).filter(ref=ref).first() if ref else None
