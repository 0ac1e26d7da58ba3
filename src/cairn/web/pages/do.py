"""Do: promises with an owner from each side, and what became of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict
from cairn.do import actions, may, queries
from cairn.people.sides import Side
from cairn.web import asking, deeds, find, frame, links
from cairn.web.contents import money_spent, words_behind
from cairn.web.forms.do import CommitmentForm, DropForm, KeptForm, NewDayForm, NotKeptForm, ProgressForm

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.do.models import Commitment, Task
    from cairn.people.models import Person

A_PAGE = 20


@dataclass(frozen=True, slots=True)
class Line:
    """A commitment as a list shows it, on a given day."""

    commitment: Commitment
    is_overdue: bool
    days_over: int
    kept_late: bool
    tasks: Sequence[Task] = ()


def do(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """The stage: every promise with its owners, its day and where it stands."""
    found, person, at = find.activity(request, programme, activity), asking.person(request), asking.now()
    page = Paginator(queries.commitments(found), A_PAGE).get_page(request.GET.get("page"))
    tasks = queries.tasks_under(page.object_list)
    context = {
        **frame.around(request, found, "do"),
        "page": page,
        "lines": [replace(_line(one, at), tasks=tasks[one.pk]) for one in page.object_list],
        "is_inside": is_inside(person, found),
        "may_make": may.make_commitment(person, found),
        "to_accept": _to_accept(person, found),
        "to_take_on": list(queries.tasks_offered_to(person).filter(activity=found)) if person else [],
        "balance_heads": (_("Side"), _("Finished tasks"), _("Hours")),
        "balance": _balance(found),
        **_money(found),
        "may_publish": may.publish_budget(person, found),
    }
    return render(request, "pages/do/do.html", context)


def make_commitment(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """A new promise: what, by when, and its two owners."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    may.make_commitment(person, found).or_refuse()
    form = CommitmentForm(
        request.POST or None, participants=activities.participants(found), decisions=queries.decisions_taken(found),
        budget=queries.budget(found),
    )  # fmt: skip
    made = form.is_valid() and deeds.done(
        form, actions.make_commitment, found, by=person, at=asking.now(), **form.cleaned_data
    )
    if made:
        messages.success(request, _("The promise is made. Both owners are asked to accept it."))
        return redirect(_address(made))
    return deeds.asked(
        request, found, form, here="do", title=_("Make a promise"), button=_("Make this promise"),
        back=links.in_activity("do", found),
    )  # fmt: skip


def commitment(request: HttpRequest, programme: str, activity: str, commitment: str) -> HttpResponse:
    """One promise with its trail, and what you can do about it."""
    found, person, at = find.activity(request, programme, activity), asking.person(request), asking.now()
    about = find.one(queries.commitment(found, commitment))
    context = {
        **frame.around(request, found, "commitment"),
        "line": _line(about, at),
        "commitment": about,
        "tasks": queries.tasks_under([about])[about.pk],
        **words_behind.of_commitment(about, on=timezone.localdate(at)),
        "may_offer": may.offer_task(person, about),
        "is_inside": is_inside(person, found),
        "may_accept": may.accept_commitment(person, about),
        "may_look_after": may.note_progress(person, about),
        "may_keep": may.keep_commitment(person, about),
        "may_re_agree": may.re_agree(person, about),
        "may_correct_kept": may.correct_kept(person, about),
        "may_notice_late": may.notice_late(person, about, on=timezone.localdate(at)),
    }
    return render(request, "pages/do/commitment.html", context)


def accept_commitment(request: HttpRequest, programme: str, activity: str, commitment: str) -> HttpResponse:
    about = _commitment(request, programme, activity, commitment)
    person, at = asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.accept_commitment(person, about), lambda: actions.accept_commitment(about, by=person, at=at),
        title=_("Accept this promise?"),
        words=_("You say yes to: %(words)s You own it together with one person from the other side.")
        % {"words": about.words},
        button=_("I accept"),
        thanks=_("You have accepted this promise. Thank you."),
        back=_address(about),
    )  # fmt: skip


def note_progress(request: HttpRequest, programme: str, activity: str, commitment: str) -> HttpResponse:
    about = _commitment(request, programme, activity, commitment)
    return _tell(
        request, about, ProgressForm, may.note_progress, actions.note_progress,
        title=_("How does it go?"), button=_("Publish this note"), thanks=_("Your note is public."),
    )  # fmt: skip


def keep_commitment(request: HttpRequest, programme: str, activity: str, commitment: str) -> HttpResponse:
    about = _commitment(request, programme, activity, commitment)
    return _tell(
        request, about, KeptForm, may.keep_commitment, actions.keep_commitment,
        title=_("Was this promise kept?"), button=_("It was kept"), thanks=_("The promise stands as kept."),
    )  # fmt: skip


def correct_kept(request: HttpRequest, programme: str, activity: str, commitment: str) -> HttpResponse:
    """Put right in public that it stands as kept."""
    about = _commitment(request, programme, activity, commitment)
    return _tell(
        request, about, NotKeptForm, may.correct_kept, actions.correct_kept,
        title=_("Was this not kept after all?"), button=_("It was not kept"),
        thanks=_("It is put right in public. The promise is open again."),
    )  # fmt: skip


def re_agree(request: HttpRequest, programme: str, activity: str, commitment: str) -> HttpResponse:
    about = _commitment(request, programme, activity, commitment)
    return _tell(
        request, about, NewDayForm, may.re_agree, actions.re_agree,
        title=_("Agree a new day"), button=_("Agree this day"), thanks=_("The new day is agreed, and public."),
    )  # fmt: skip


def drop(request: HttpRequest, programme: str, activity: str, commitment: str) -> HttpResponse:
    about = _commitment(request, programme, activity, commitment)
    return _tell(
        request, about, DropForm, may.drop, actions.drop,
        title=_("Drop this promise?"), button=_("Drop it"),
        thanks=_("The promise is dropped. Its reason stays readable."),
    )  # fmt: skip


def notice_late(request: HttpRequest, programme: str, activity: str, commitment: str) -> HttpResponse:
    """Say in public what the calendar says."""
    about = _commitment(request, programme, activity, commitment)
    person, at = asking.signed_in(request), asking.now()
    verdict = may.notice_late(person, about, on=timezone.localdate(at))
    return deeds.confirmed(
        request, verdict, lambda: actions.notice_late(about, by=person, at=at),
        title=_("Say that this is late?"),
        words=_("Everybody will see it. Late can be put right by doing it, or by agreeing a new day."),
        button=_("It is late"),
        thanks=_("It is said in public that this is late. It can still be kept."),
        back=_address(about),
    )  # fmt: skip


def _tell(  # noqa: PLR0913 - the parts of the page, each by name
    request: HttpRequest,
    about: Commitment,
    form_class: type[Form],
    gate: Callable[[Person | None, Commitment], Verdict],
    deed: Callable[..., Any],
    *,
    title: str,
    button: str,
    thanks: str,
) -> HttpResponse:
    """A page with one form that says what became of a promise."""
    person = asking.signed_in(request)
    gate(person, about).or_refuse()
    form, back = form_class(request.POST or None), _address(about)
    if form.is_valid() and deeds.done(form, deed, about, by=person, at=asking.now(), **form.cleaned_data):
        messages.success(request, thanks)
        return redirect(back)
    return deeds.asked(
        request, about.activity, form, here="do", title=title, button=button, back=back, quoted=about.words
    )


def _line(commitment: Commitment, at: datetime) -> Line:
    today = timezone.localdate(at)
    end: date = timezone.localdate(commitment.settled_at) if commitment.settled_at else today
    over = (end - commitment.due_on).days
    kept_late = commitment.state == "kept" and over > 0
    return Line(commitment, commitment.is_overdue(today), max(over, 0), kept_late)


def _balance(activity: Activity) -> list[tuple[str, int, str]]:
    """The finished work by side, in words; nothing while nothing is finished."""
    shares = queries.balance(activity)
    if not any(share.tasks for share in shares):
        return []
    return [(str(capfirst(Side(share.side).label)), share.tasks, _hours(share)) for share in shares]


def _hours(share: queries.Share) -> str:
    if share.hours is None:
        return _("not shown below %(step)d people") % {"step": queries.PEOPLE_A_STEP}
    words = ngettext("about %(hours)d hour in %(tasks)d tasks", "about %(hours)d hours in %(tasks)d tasks", share.hours)
    return words % {"hours": share.hours, "tasks": share.hours_of}


def _money(activity: Activity) -> dict[str, Any]:
    """The budget, if there is one, and what is spent of it, in words."""
    found = queries.money(activity)
    return {"budget": found.budget, "in_words": money_spent.in_words(found)} if found else {}


def is_inside(person: Person | None, activity: Activity) -> bool:
    """Whether this person sees the names of the owners."""
    return bool(activities.participant(person, activity) or activities_may.lead(person, activity.programme))


def _to_accept(person: Person | None, activity: Activity) -> list[Commitment]:
    return list(queries.commitments_to_accept(person).filter(activity=activity)) if person else []


def _commitment(request: HttpRequest, programme: str, activity: str, ref: str) -> Commitment:
    return find.one(queries.commitment(find.activity(request, programme, activity), ref))


def _address(commitment: Commitment) -> str:
    return links.in_activity("commitment", commitment.activity, commitment.ref)
