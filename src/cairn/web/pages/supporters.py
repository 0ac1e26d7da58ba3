"""Who comes beside me: named in my words, or a member who agrees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.needs import actions, may, queries
from cairn.people import queries as people
from cairn.web import asking, deeds, find, links
from cairn.web.forms.needs import BringForm

if TYPE_CHECKING:
    from cairn.needs.models import Supporter
    from cairn.sessions.models import Session

PEOPLE_ON_A_PAGE = 50


@never_cache
def bring_supporter(request: HttpRequest) -> HttpResponse:
    """Somebody who always comes with me."""
    return _bring(request, None, back=reverse("my_needs"))


@never_cache
def bring_supporter_there(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    """Somebody who comes with me to one session."""
    found = find.session(request, programme, session)
    return _bring(request, found, back=f"{links.in_session('session', found)}#coming")


@never_cache
def agree_to_support(request: HttpRequest, supporter: str) -> HttpResponse:
    person, at, found = asking.signed_in(request), asking.now(), _supporter(request, supporter)
    return deeds.confirmed(
        request, may.agree_to_support(person, found), lambda: actions.agree_to_support(found, by=person, at=at),
        title=_("Will you come beside %(name)s?") % {"name": found.person.shown_name},
        words=_(
            "You help one person to take part. You count on no side and vote in nothing there; where you take part"
            " yourself, you are there as yourself. You can part at any time."
        ),
        button=_("Yes, I come beside them"), thanks=_("Thank you. They can read that you said yes."), back=_back(),
    )  # fmt: skip


@never_cache
def decline_to_support(request: HttpRequest, supporter: str) -> HttpResponse:
    person, at, found = asking.signed_in(request), asking.now(), _supporter(request, supporter)
    return deeds.confirmed(
        request, may.decline_to_support(person, found), lambda: actions.decline_to_support(found, by=person, at=at),
        title=_("Not you?"), words=_("You need not say why. That you were asked is destroyed."),
        button=_("No, not me"), thanks=_("Fine. Nothing of it is kept."), back=_back(),
    )  # fmt: skip


@never_cache
def part_from_supporter(request: HttpRequest, supporter: str) -> HttpResponse:
    """Either of the two; whoever comes beside somebody reads it as theirs to end."""
    person, at, found = asking.signed_in(request), asking.now(), _supporter(request, supporter)
    mine = found.person_id == person.pk
    title = _("Take them off?") if mine else _("Come beside %(name)s no more?") % {"name": found.person.shown_name}
    return deeds.confirmed(
        request, may.part_from_supporter(person, found), lambda: actions.part_from_supporter(found, by=person, at=at),
        title=title, words=_("It is destroyed that one came beside the other. No reason is asked."),
        quoted=found.words if mine else "", button=_("Take them off") if mine else _("I do so no more"),
        thanks=_("Taken off.") if mine else _("It has ended."), back=_back(),
    )  # fmt: skip


def _bring(request: HttpRequest, session: Session | None, *, back: str) -> HttpResponse:
    person, at = asking.signed_in(request), asking.now()
    may.bring_supporter(person, session, at).or_refuse()
    form = BringForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        asked = request.POST.get("person", "")
        member = find.one(people.person_by_ref(asked)) if asked else None
        details = {**form.cleaned_data, "member": member, "session": session}
        if deeds.done(form, actions.bring_supporter, by=person, at=at, **details):
            words = _("Asked. They stand here once they say yes.") if member else _("They come with you.")
            messages.success(request, words)
            return redirect(back)
    wanted = request.GET.get("q", "").strip()
    rows = queries.people_to_ask(person, containing=wanted) if wanted else []
    page = Paginator(rows, PEOPLE_ON_A_PAGE).get_page(request.GET.get("page"))
    context = {"form": form, "session": session, "page": page, "wanted": wanted, "back": back}
    return render(request, "pages/needs/bring_supporter.html", context)


def _supporter(request: HttpRequest, ref: str) -> Supporter:
    """For the two it is between; for everybody else there is none."""
    return find.one(queries.supporter(ref, asking.person(request)))


def _back() -> str:
    return f"{reverse('my_needs')}#beside"
