"""What others bring: looking for people to ask, and reading a card whose owner sees that one did."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from cairn.strengths import actions, may, queries
from cairn.web import asking, find, links
from cairn.web.contents import asking_people
from cairn.web.forms.strengths import FindPeopleForm

PEOPLE_ON_A_PAGE = 30


@never_cache
def find_people(request: HttpRequest, programme: str) -> HttpResponse:
    """For those who lead: who could be asked, by topic and words, in an order that ranks nobody."""
    found, person = find.programme(request, programme), asking.person(request)
    may.find_people(person, found).or_refuse()
    form = FindPeopleForm(request.GET if request.GET.keys() & {"topic", "q"} else None)
    asked = form.cleaned_data if form.is_valid() else {"topic": "", "q": ""}
    people = queries.people_found(found, topic=asked["topic"], words=asked["q"])
    page = Paginator(people, PEOPLE_ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "programme": found, "form": form, "page": page, "wanted": asked["topic"] or asked["q"],
        "rows": asking_people.rows(found, list(page), at=asking.now()),
    }  # fmt: skip
    return render(request, "pages/strengths/find_people.html", context)


@never_cache
def look_at_card(request: HttpRequest, programme: str, card: str) -> HttpResponse:
    """Somebody's card. First the page says that its owner will see the look; then, on that day, what is for me."""
    found, person, at = find.programme(request, programme), asking.signed_in(request), asking.now()
    one = find.one(queries.card_in(found, card))
    if one.person_id == person.pk:
        return redirect("my_strengths")
    if not may.look_at_card(person, one):
        raise Http404  # so that nobody learns that there is a card which is not for them, or is paused
    if request.method == "POST":
        actions.look_at_card(one, by=person, at=at)
        return redirect(links.in_programme("look_at_card", found, one.ref))
    verdict = may.read_card(person, one, on=asking.today())
    shown = queries.card_shown(person, one) if verdict else None
    context = {"programme": found, "card": one, "shown": shown, "leads": bool(may.find_people(person, found))}
    return render(request, "pages/strengths/look_at_card.html", context)
