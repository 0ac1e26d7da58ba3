"""A pulse without signing in: the square on the screen, the code on a sheet; sheets printed, and entered later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from cairn.learn import actions, may, queries
from cairn.people import codes
from cairn.web import asking, deeds, find, floods, frame, links
from cairn.web.contents import pulse_sheets
from cairn.web.forms.pulse_sheets import LARGE, EnterSheetForm, HandOutForm, ShapeForm, SheetCodeForm

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cairn.learn.models import Pulse


@never_cache
@sensitive_post_parameters("code")
def pulse_here(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    """Where the square on the screen leads: one's own link for whoever is signed in, else the code of a sheet."""
    found, person, at = find.pulse(request, programme, session), asking.person(request), asking.now()
    form = SheetCodeForm(request.POST or None)
    if found.takes_answers(at) and form.is_valid() and floods.check(request, form, "pulse_code"):
        code = form.cleaned_data["code"]
        if verdict := may.use_sheet(found, queries.sheet_by_code(code)):
            return redirect("answer_pulse", codes.as_written(code))
        form.add_error("code", str(verdict.reason))
    context = {
        **frame.around(request, found.session.activity, "learn"),
        "pulse": found,
        "session": found.session,
        "is_open": found.takes_answers(at),
        "mine": pulse_sheets.my_link(found, person, at=at),
        "form": form,
    }
    return render(request, "pages/learn/pulse_here.html", context)


def pulse_screen(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    """The square as large as the screen, for people in the room to point their telephones at."""
    found = find.pulse(request, programme, session)
    context = {
        **frame.around(request, found.session.activity, "learn"),
        "pulse": found,
        "session": found.session,
        "is_open": found.takes_answers(asking.now()),
        "address": pulse_sheets.screen_address(found),
    }
    return render(request, "pages/learn/pulse_screen.html", context)


@never_cache
@sensitive_post_parameters("given")
def hand_out_sheets(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    """Choose for whom; the answer is the heap of sheets. Their codes are kept nowhere else."""
    found, person, at = find.pulse(request, programme, session), asking.signed_in(request), asking.now()
    may.hand_out_sheets(person, found, at).or_refuse()
    there = queries.without_a_phone(found)
    fresh = " ".join(queries.fresh_sheet_code() for _one in there)
    form = HandOutForm(request.POST or None, there=there, initial={"given": fresh})
    if form.is_valid():
        again = queries.sheet_codes(found, form.codes)  # the button was pressed twice
        made = again or deeds.done(
            form, actions.hand_out_sheets, found, by=person, at=at, people=form.chosen, given=form.codes
        )
        if made:
            return _printed(request, found, made, form)
    return deeds.asked(
        request, found.session.activity, form, here="learn", title=_("Hand out sheets"), button=_("Make the sheets"),
        back=links.in_session("pulse", found.session),
        lead=_("For people whom somebody else checked in. The sheets bear a code and no name: let people draw one from"
               " the heap of their side, so that nobody knows whose is whose."),
    )  # fmt: skip


@never_cache
@sensitive_post_parameters("given")
def take_sheet(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    """A sheet for oneself, in place of one's own link."""
    found, person, at = find.pulse(request, programme, session), asking.signed_in(request), asking.now()
    form = ShapeForm(request.POST or None, initial={"given": queries.fresh_sheet_code()})
    if form.is_valid() and (again := queries.sheet_codes(found, form.codes[:1])):
        return _printed(request, found, again, form)
    may.take_sheet(person, found, at).or_refuse()
    if form.is_valid() and (
        code := deeds.done(form, actions.take_sheet, found, by=person, at=at, code="".join(form.codes[:1]))
    ):
        return _printed(request, found, queries.sheet_codes(found, [code]), form)
    return deeds.asked(
        request, found.session.activity, form, here="learn", title=_("Answer on paper instead"),
        button=_("Make my sheet"), back=links.in_session("pulse", found.session),
        lead=_("It has a code and no name. Your own link stops working. A lost sheet cannot be replaced, because nobody"
               " knows whose is whose."),
    )  # fmt: skip


@never_cache
@sensitive_post_parameters()
def enter_sheet(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    """What stands on a sheet, entered for whoever filled it in."""
    found, person, at = find.pulse(request, programme, session), asking.signed_in(request), asking.now()
    may.enter_sheet(person, found, at).or_refuse()
    form = EnterSheetForm(request.POST or None)
    if (
        form.is_valid()
        and floods.check(request, form, "pulse_code")
        and deeds.done(form, actions.enter_sheet, found, by=person, at=at, **form.given)
    ):
        messages.success(request, _("Entered. Destroy the sheet now. You can enter the next one."))
        return redirect(links.in_session("enter_sheet", found.session))
    return deeds.asked(
        request, found.session.activity, form, here="learn", title=_("Enter a sheet"), button=_("Enter this sheet"),
        back=links.in_session("pulse", found.session),
        lead=_("Enter what is crossed and written, word for word. What is left blank stays blank. It counts like every"
               " answer, and nothing says that you entered it. Tell nobody what you read."),
    )  # fmt: skip


def _printed(request: HttpRequest, pulse: Pulse, made: Mapping[str, str], form: ShapeForm) -> HttpResponse:
    """The sheets themselves, to print now."""
    shape = form.cleaned_data["shape"]
    context = {
        **frame.around(request, pulse.session.activity, "learn"),
        "pulse": pulse,
        "session": pulse.session,
        "sheets": pulse_sheets.sheets(made),
        "questions": pulse_sheets.questions(),
        "shape": shape,
        "is_large": shape == LARGE,
        "screen_address": pulse_sheets.screen_address(pulse),
    }
    return render(request, "pages/learn/print_sheets.html", context)
