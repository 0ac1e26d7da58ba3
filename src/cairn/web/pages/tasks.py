"""Tasks under a promise: offered, taken on or not, finished, withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.defaultfilters import floatformat
from django.utils.translation import gettext as _

from cairn.activities import queries as activities
from cairn.do import actions, may, queries
from cairn.web import asking, deeds, find, frame, links
from cairn.web.forms.tasks import FinishForm, TaskForm, WithdrawForm
from cairn.web.pages.do import is_inside

if TYPE_CHECKING:
    from cairn.do.models import Task


def offer_task(request: HttpRequest, programme: str, activity: str, commitment: str) -> HttpResponse:
    """A piece of the work: what, about how many hours, for whom, and what is given in return."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about = find.one(queries.commitment(found, commitment))
    may.offer_task(person, about).or_refuse()
    form = TaskForm(request.POST or None, participants=activities.participants(found))
    offered = form.is_valid() and deeds.done(
        form, actions.offer_task, about, by=person, at=asking.now(), **form.cleaned_data
    )
    if offered:
        messages.success(request, _("The task is offered. It is taken on only when somebody says yes."))
        return redirect(_address(offered))
    return deeds.asked(
        request, found, form, here="do", title=_("Offer a task"), button=_("Offer this task"), quoted=about.words,
        back=links.in_activity("commitment", found, about.ref),
    )  # fmt: skip


def task(request: HttpRequest, programme: str, activity: str, task: str) -> HttpResponse:
    """One task: what it asks, what is given in return, where it stands, and what you can do about it."""
    found, person = find.activity(request, programme, activity), asking.person(request)
    about = find.one(queries.task(found, task))
    may_withdraw, hands = may.withdraw_task(person, about), queries.hands(about)
    is_asked = person is not None and person.pk == about.offered_to_id
    context = {
        **frame.around(request, found, "task"),
        "task": about,
        "hands": [hand for hand in hands if about.is_to_do or hand.has_done_it],
        "is_inside": is_inside(person, found),
        "is_asked": is_asked and about.state == "offered",
        "knows_who_is_asked": is_asked or bool(may_withdraw),
        "may_accept": may.accept_task(person, about),
        "may_decline": may.decline_task(person, about),
        "may_finish": may.finish_task(person, about),
        "may_withdraw": may_withdraw,
    }
    return render(request, "pages/do/task.html", context)


def accept_task(request: HttpRequest, programme: str, activity: str, task: str) -> HttpResponse:
    about, person, at = _task(request, programme, activity, task), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.accept_task(person, about), lambda: actions.accept_task(about, by=person, at=at),
        title=_("Take this task on?"),
        words=_("%(asks)s Given in return: %(in_return)s You can step back at any time before it is finished, without a"
                " reason.")
        % {"asks": _hours(about), "in_return": about.in_return or _("nothing.")},
        quoted=about.words,
        button=_("I take it on"),
        thanks=_("You have taken this on. Thank you."),
        back=_address(about),
    )  # fmt: skip


def decline_task(request: HttpRequest, programme: str, activity: str, task: str) -> HttpResponse:
    about, person, at = _task(request, programme, activity, task), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.decline_task(person, about), lambda: actions.decline_task(about, by=person, at=at),
        title=_("Say no to this task?"),
        words=_(
            "No reason is needed and none is asked for. Your no does not go into the public record. The task is then"
            " open to anybody who takes part."
        ),
        button=_("No, not me"),
        thanks=_("That is fine. The task is open to anybody who takes part now."),
        back=_address(about),
    )  # fmt: skip


def finish_task(request: HttpRequest, programme: str, activity: str, task: str) -> HttpResponse:
    about, person = _task(request, programme, activity, task), asking.signed_in(request)
    may.finish_task(person, about).or_refuse()
    form = FinishForm(request.POST or None, hands=queries.hands(about))
    if form.is_valid() and deeds.done(
        form, actions.finish_task, about, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("The task stands as finished. Citizens are asked whether it was so."))
        return redirect(_address(about))
    return deeds.asked(
        request, about.activity, form, here="do", title=_("Is this task finished?"), button=_("It is finished"),
        quoted=about.words, back=_address(about),
    )  # fmt: skip


def withdraw_task(request: HttpRequest, programme: str, activity: str, task: str) -> HttpResponse:
    about, person = _task(request, programme, activity, task), asking.signed_in(request)
    may.withdraw_task(person, about).or_refuse()
    form = WithdrawForm(request.POST or None)
    if form.is_valid() and deeds.done(
        form, actions.withdraw_task, about, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("The task is withdrawn. It stays readable with its reason."))
        return redirect(_address(about))
    return deeds.asked(
        request, about.activity, form, here="do", title=_("Withdraw this task?"), button=_("Withdraw it"),
        quoted=about.words, back=_address(about),
    )  # fmt: skip


def _task(request: HttpRequest, programme: str, activity: str, ref: str) -> Task:
    return find.one(queries.task(find.activity(request, programme, activity), ref))


def _hours(task: Task) -> str:
    """About how much it asks, in a sentence."""
    if task.hours_asked == 1:
        return _("It asks about 1 hour.")
    return _("It asks about %(hours)s hours.") % {"hours": floatformat(task.hours_asked)}


def _address(task: Task) -> str:
    return links.in_activity("task", task.activity, task.ref)
