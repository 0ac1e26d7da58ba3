"""Moderation: the policy and its log in public, what waits for moderators, and each deed with its reason."""

from __future__ import annotations

import csv
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.moderation import actions, may, queries
from cairn.moderation.choices import APPEAL_DAYS, HOLD_DAYS, REPORT_DAYS, Kind, Reason
from cairn.programmes import may as programmes_may
from cairn.web import asking, deeds, find, floods, frame, links
from cairn.web.contents import moderated
from cairn.web.contents import moderation as contents
from cairn.web.forms.moderation import ReasonForm, ReportForm, WordsForm

if TYPE_CHECKING:
    from cairn.base.verdict import Verdict
    from cairn.moderation.models import Case
    from cairn.moderation.things import Thing
    from cairn.programmes.models import Programme

A_PAGE = 20


def moderation(request: HttpRequest, programme: str) -> HttpResponse:
    """How words are moderated here, by whom, how fast; and what was done, counted."""
    found, person = find.programme(request, programme), asking.person(request)
    context = {
        "programme": found, "person": person, "reasons": Reason.labels, "eyes": queries.eyes(found),
        "hold_days": HOLD_DAYS, "report_days": REPORT_DAYS, "appeal_days": APPEAL_DAYS,
        "may_moderate": may.moderate(person, found), "may_see_members": programmes_may.see_members(person, found),
        **contents.log(found, on=asking.today()),
    }  # fmt: skip
    return render(request, "pages/moderation/moderation.html", context)


def moderation_log(request: HttpRequest, programme: str) -> HttpResponse:
    """The log as a table for machines: days and codes, no words, no names."""
    found = find.programme(request, programme)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{found.slug}-moderation.csv"'
    table = csv.writer(response)
    table.writerow(["day", "what", "reason", "working_days"])
    for line in queries.lines(found, on=asking.today()):
        table.writerow([line.on.isoformat(), line.what, line.reason, "" if line.days is None else line.days])
    return response


@never_cache
def words_waiting(request: HttpRequest, programme: str) -> HttpResponse:
    """What waits for a moderator of this programme, the oldest first."""
    found, person = find.programme(request, programme), asking.signed_in(request)
    may.moderate(person, found).or_refuse()
    page = Paginator(queries.waiting(found, on=asking.today()), A_PAGE).get_page(request.GET.get("page"))
    context = {"programme": found, "page": page, "waiting": contents.waiting(page.object_list)}
    return render(request, "pages/moderation/waiting.html", context)


@never_cache
def moderated_words(request: HttpRequest, programme: str, kind: str, words: str, activity: str = "") -> HttpResponse:
    """Some words and what moderators did about them: for their author and for moderators."""
    about, person, on = words_here(request, programme, kind, words, activity), asking.person(request), asking.today()
    case = queries.case_of(about.thing.ref)
    is_asked = case is not None and queries.is_asked_in(person, case)
    moderates = is_asked or bool(may.moderate(person, about.thing.programme))
    appeal = queries.appeal_waiting(case) if case else None
    context = {
        **frame.around_place(request, about.thing.place, "moderated_words"),
        "about": about, "case": case, "state": contents.state(case, on=on), "kind": Kind(kind).label,
        "steps": contents.deeds_done(queries.steps(case)) if case else [],
        "is_mine": about.thing.is_by(person), "may_appeal": may.appeal(person, about.thing),
        "reports": list(queries.reports(case)) if case and moderates else [],
        "appeal": appeal, "who_decides": contents.who_decides(appeal, on=on), "is_asked": is_asked,
        "deeds": _addresses(about.thing), **(_deeds(request, about.thing, case) if moderates else {}),
    }  # fmt: skip
    return render(request, "pages/moderation/words.html", context)


@never_cache
def report_words(request: HttpRequest, programme: str, kind: str, words: str, activity: str = "") -> HttpResponse:
    """Say that something is wrong with some words, with or without an account. Moderators act instead."""
    found, person = find.place(request, programme, activity), asking.person(request)
    about = find.one(moderated.found(found, kind, words))
    if not moderated.is_shown(about.thing, person, on=asking.today()):
        find.one(None)
    if may.hold(person, about.thing, on=asking.today()):
        return redirect(page_of(about.thing))
    may.report(person, about.thing, on=asking.today()).or_refuse()
    form = ReportForm(request.POST or None)
    if (
        form.is_valid()
        and floods.check(request, form, "report")
        and deeds.done(form, actions.report, about.thing, by=person, at=asking.now(), **form.cleaned_data)
    ):
        messages.success(request, _thanks(about.thing.programme, form.cleaned_data["reason"]))
        return redirect(about.url)
    return deeds.asked(
        request, found, form, here="report", title=_("Report these words"), button=_("Report"),
        lead=_("A moderator looks within three working days. Your name is shown to nobody. The words stay until then."),
        back=about.url, quoted=about.words,
    )  # fmt: skip


@never_cache
def hold_words(request: HttpRequest, programme: str, kind: str, words: str, activity: str = "") -> HttpResponse:
    about = words_here(request, programme, kind, words, activity)
    return deed_page(
        request, about, ReasonForm(request.POST or None), actions.hold,
        may.hold(asking.signed_in(request), about.thing, on=asking.today()),
        title=_("Put these words out of sight?"), button=_("Hold them"), thanks=_("The words are out of sight."),
        lead=_("At once, for three working days at most. If no second moderator agrees, they come back."),
    )  # fmt: skip


@never_cache
def hide_words(request: HttpRequest, programme: str, kind: str, words: str, activity: str = "") -> HttpResponse:
    about, person = words_here(request, programme, kind, words, activity), asking.signed_in(request)
    case = queries.case_of(about.thing.ref)
    held = queries.standing_hold(case, on=asking.today()) if case else None
    initial = {"reason": held.reason, "words": held.words} if held else {}
    return deed_page(
        request, about, ReasonForm(request.POST or None, initial=initial), actions.hide,
        may.hide(person, about.thing, on=asking.today()),
        title=_("Do you agree that these words are hidden?"), button=_("Hide them"), thanks=_("The words are hidden."),
        lead=_("You are the second pair of eyes. The author reads what you write here, and can appeal."),
    )  # fmt: skip


@never_cache
def keep_words(request: HttpRequest, programme: str, kind: str, words: str, activity: str = "") -> HttpResponse:
    about = words_here(request, programme, kind, words, activity)
    return deed_page(
        request, about, WordsForm(request.POST or None), actions.keep,
        may.keep(asking.signed_in(request), about.thing),
        title=_("Do these words stay?"), button=_("Keep them"),
        thanks=_("The words stay. What was reported is closed."),
    )  # fmt: skip


@never_cache
def restore_words(request: HttpRequest, programme: str, kind: str, words: str, activity: str = "") -> HttpResponse:
    about, person = words_here(request, programme, kind, words, activity), asking.signed_in(request)
    return deed_page(
        request, about, WordsForm(request.POST or None), actions.restore, may.restore(person, about.thing),
        title=_("Bring these words back?"), button=_("Restore them"), thanks=_("The words are back."),
    )  # fmt: skip


def words_here(request: HttpRequest, programme: str, kind: str, words: str, activity: str = "") -> moderated.Found:
    """These words, for their author and for moderators. Raises Http404 or `Refused`."""
    found, person = find.place(request, programme, activity), asking.signed_in(request)
    about = find.one(moderated.found(found, kind, words))
    may.see_words(person, about.thing, is_shown=moderated.is_shown(about.thing, person, on=asking.today())).or_refuse()
    return about


def deed_page(  # noqa: PLR0913 - the parts of the page, each by name
    request: HttpRequest, about: moderated.Found, form: BaseForm, deed: Callable[..., object], verdict: Verdict,
    *, title: str, button: str, thanks: str, lead: str = "", then: str = "",
) -> HttpResponse:  # fmt: skip
    """The page of one deed of a moderator; afterwards `then`, or what else waits for them."""
    verdict.or_refuse()
    person, thing = asking.signed_in(request), about.thing
    if form.is_valid() and deeds.done(form, deed, thing, by=person, at=asking.now(), **form.cleaned_data):
        messages.success(request, thanks)
        return redirect(then or links.in_programme("words_waiting", thing.programme))
    return deeds.asked(
        request, thing.place, form, here="moderated_words", title=title, button=button, lead=lead,
        back=page_of(thing), quoted=about.words,
    )  # fmt: skip


def _addresses(thing: Thing) -> dict[str, str]:
    names = (
        *("hold_words", "hide_words", "keep_words", "restore_words"),
        *("appeal", "decide_appeal", "ask_in", "decline_appeal"),
    )
    return {name: links.in_place(name, thing.place, thing.kind, thing.ref) for name in names}


def _deeds(request: HttpRequest, thing: Thing, case: Case | None) -> dict[str, Any]:
    """What a moderator can do here, or why not; and what they should know."""
    person, on = asking.person(request), asking.today()
    return {
        "moderates": True,
        "is_danger": case is not None and queries.reports(case).filter(reason=Reason.DANGER).exists(),
        "can_be_told": thing.author is not None or thing.kind in moderated.WITH_A_CODE,
        "may_hold": may.hold(person, thing, on=on),
        "may_hide": may.hide(person, thing, on=on),
        "may_keep": may.keep(person, thing),
        "may_restore": may.restore(person, thing),
        "may_decide": may.decide_appeal(person, thing),
        "may_ask_in": may.ask_in(person, thing, on=on),
    }


def _thanks(programme: Programme, reason: str) -> str:
    thanks = _("Thank you. A moderator will look within three working days.")
    if reason != Reason.DANGER:
        return thanks
    danger = _("If somebody is in danger now, ring 999 first: nobody reads this at once.")
    help_here = links.in_programme("care", programme)
    return format_html('{} {} <a href="{}">{}</a>', thanks, danger, help_here, _("Who else can help here"))


def page_of(thing: Thing) -> str:
    return links.in_place("moderated_words", thing.place, thing.kind, thing.ref)
