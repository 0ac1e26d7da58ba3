"""For whoever holds the work: the open link, printed slips, and entering what somebody said for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.explore import may as explore_may
from cairn.explore import queries as explore
from cairn.explore.answers import Way
from cairn.listen import actions, may, queries
from cairn.people import codes
from cairn.web import asking, deeds, find, frame, links
from cairn.web.forms.slips import EnterContributionForm, EnterStoryForm, PrintForm
from cairn.web.pages.slip import correcting

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.listen.models import Slip
    from cairn.people.models import Person

A_PAGE = 20


@never_cache
def without_account(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """All the ways by which people without an account can be heard here."""
    found, person = _holder(request, programme, activity)
    link = queries.open_link(found)
    context = {
        **frame.around(request, found, "without_account"),
        "link": link,
        "address": _address(link) if link else "",
        "may_open": may.open_link(person, found),
        "unused": queries.unused(found),
        "door": (door := explore.door(found)),
        "may_open_door": explore_may.open_door(person, found),
        "answering_address": settings.SITE_ADDRESS + reverse("visit", args=[queries.link_token(link)])
        if link and door and door.way == Way.LINK
        else "",
        "entered": list(queries.entered(person, found)[:A_PAGE]),
    }
    return render(request, "pages/slips/without_account.html", context)


@never_cache
def open_link(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person = _holder(request, programme, activity)
    return deeds.confirmed(
        request, may.open_link(person, found), lambda: actions.open_link(found, by=person, at=asking.now()),
        title=_("Open a link for everybody?"),
        words=_(
            "Whoever has the address can say or ask something here without an account, until you close it. Everybody"
            " can read it, and it is owed an answer."
        ),
        button=_("Open a link"), thanks=_("The link is open. Print it, or send it to people."),
        back=links.in_activity("without_account", found),
    )  # fmt: skip


@never_cache
def close_link(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person = _holder(request, programme, activity)
    link = find.one(queries.open_link(found))
    return deeds.confirmed(
        request, may.close_link(person, link), lambda: actions.close_link(link, by=person, at=asking.now()),
        title=_("Close this link?"),
        words=_(
            "Its address and every printed square lead to nothing from then on, for good. What came by it stays. You"
            " can open a new one."
        ),
        button=_("Close this link"), thanks=_("The link is closed."),
        back=links.in_activity("without_account", found),
    )  # fmt: skip


@never_cache
def poster(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """The link on one page of paper: the question, the square, the address."""
    found, _person = _holder(request, programme, activity)
    link = find.one(queries.open_link(found))
    context = {**frame.around(request, found, "without_account"), "address": _address(link)}
    return render(request, "pages/slips/poster.html", context)


@never_cache
def print_slips(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """A sheet of slips. The codes are on this page once, and kept nowhere."""
    found, person = _holder(request, programme, activity)
    form = PrintForm(request.POST or None)
    if form.is_valid():
        given = [queries.fresh_code() for _number in range(form.cleaned_data["number"])]
        if deeds.done(form, actions.print_slips, found, by=person, at=asking.now(), given=given):
            context = {**frame.around(request, found, "without_account"), "codes": given, "slip_address": _slips_at()}
            return render(request, "pages/slips/sheet.html", context)
    return deeds.asked(
        request, found, form, here="without_account", title=_("Print slips"), button=_("Make the slips"),
        lead=_("Each has two halves with the same code: people write on one and keep the other."),
        back=links.in_activity("without_account", found),
    )  # fmt: skip


@never_cache
def enter_contribution(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """What somebody said or asked, entered for them."""
    found, person = _holder(request, programme, activity)
    form = EnterContributionForm(request.POST or None, items=queries.items_to_speak_to(found, at=asking.now()))
    if form.is_valid() and (made := _entered(actions.enter_contribution, found, person, form)):
        return _given(request, *made)
    return deeds.asked(
        request, found, form, here="without_account", title=_("Enter what somebody said"), button=_("Enter this"),
        lead=_("Everybody can read it at once, marked as not confirmed yet. It never counts as your own word."),
        back=links.in_activity("without_account", found),
    )  # fmt: skip


@never_cache
def enter_story(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """What somebody told, with the consent they gave."""
    found, person = _holder(request, programme, activity)
    form = EnterStoryForm(request.POST or None)
    if form.is_valid() and (made := _entered(actions.enter_story, found, person, form)):
        return _given(request, *made)
    return deeds.asked(
        request, found, form, here="without_account", title=_("Enter a story for somebody"),
        button=_("Enter this story"),
        lead=_("Nobody reads it before the person has confirmed it with their code. Until then you can mend mistakes."),
        back=links.in_activity("without_account", found),
    )  # fmt: skip


@never_cache
def entered(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """What I entered for others here, and whether they have confirmed it."""
    found, person = _holder(request, programme, activity)
    page = Paginator(queries.entered(person, found), A_PAGE).get_page(request.GET.get("page"))
    context = {**frame.around(request, found, "without_account"), "page": page}
    return render(request, "pages/slips/entered.html", context)


@never_cache
def correct_entered(request: HttpRequest, programme: str, activity: str, slip: str) -> HttpResponse:
    """A mistake in what I entered, mended before the person confirms it."""
    found, person, at = *_holder(request, programme, activity), asking.now()
    about = find.one(queries.entered(person, found).filter(ref=slip).first())
    may.correct_words(person, about, "", at=at).or_refuse()
    form, back = correcting(about, request), links.in_activity("entered", found)
    if form.is_valid() and deeds.done(form, actions.correct_words, about, at=at, by=person, **form.cleaned_data):
        messages.success(request, _("Corrected."))
        return redirect(back)
    return deeds.asked(
        request, found, form, here="without_account", title=_("Correct what you entered"), button=_("Save this"),
        lead=_("As the person said it. They see these words when they type their code."), back=back,
    )  # fmt: skip


def _holder(request: HttpRequest, programme: str, activity: str) -> tuple[Activity, Person]:
    """The activity, and the person who holds it. Raises `Refused` for everybody else."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    may.enter_for(person, found).or_refuse()
    return found, person


def _entered(deed: Any, activity: Activity, by: Person, form: Any) -> tuple[Slip, str] | None:
    """What was entered and the code it is under: that of the printed slip, or a fresh one."""
    details = {**form.cleaned_data}
    typed = codes.as_written(details.pop("code"))
    code = typed or queries.fresh_code()
    slip = deeds.done(form, deed, activity, by=by, at=asking.now(), code=code, is_printed=bool(typed), **details)
    return (slip, "" if typed else code) if slip else None


def _given(request: HttpRequest, slip: Slip, code: str) -> HttpResponse:
    """The code to give to the person, shown this once; with a printed slip they have it already."""
    context = {**frame.around(request, slip.activity, "without_account"), "slip": slip, "code": code}
    return render(request, "pages/slips/given.html", {**context, "slip_address": _slips_at()})


def _address(link: Any) -> str:
    return settings.SITE_ADDRESS + reverse("say_by_link", args=[queries.link_token(link)])


def _slips_at() -> str:
    return settings.SITE_ADDRESS + reverse("slip")
