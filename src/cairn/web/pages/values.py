"""What measures came to: all values, entering one, correcting one, and the table of them."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cairn.learn import actions, may, queries
from cairn.web import asking, deeds, files, find, frame, links
from cairn.web.contents import reviews, values, values_table
from cairn.web.forms.values import CorrectionForm, ValueForm


def measure_values(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Every value with its day, where it comes from, and who said so; those that were corrected, too."""
    found, person = find.activity(request, programme, activity), asking.person(request)
    context = {
        **frame.around(request, found, "learn"),
        **values.of_activity(found, person, on=asking.today()),
        "is_inside": reviews.is_inside(person, found),
    }
    return render(request, "pages/learn/values.html", context)


def values_csv(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found = find.activity(request, programme, activity)
    return files.table(values_table.table(found), name=f"{activity}-measures")


def enter_value(request: HttpRequest, programme: str, activity: str, measure: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about = find.one(queries.measure(found, measure))
    may.enter_value(person, about).or_refuse()
    form = ValueForm(request.POST or None, measure=about)
    if form.is_valid() and deeds.done(form, actions.enter_value, about, by=person, at=asking.now(), value=form.value):
        messages.success(request, _("It stands there now, and those who take part are told."))
        return redirect(links.in_activity("measure_values", found))
    return deeds.asked(
        request, found, form, here="learn", title=_("Say how it stands"), button=_("Enter this"),
        quoted=about.different,
        lead=_("Everybody can read it. If it turns out wrong, it is corrected by another entry; both stay readable."),
        back=links.in_activity("measure_values", found),
    )  # fmt: skip


def correct_value(request: HttpRequest, programme: str, activity: str, value: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    wrong = find.one(queries.measure_value(found, value))
    may.correct_value(person, wrong).or_refuse()
    begin = {name: getattr(wrong, name) for name in ("on", "amount", "judged", "words", "source", "link")}
    form = CorrectionForm(request.POST or None, measure=wrong.measure, initial=begin)
    if form.is_valid() and deeds.done(
        form, actions.correct_value, wrong, by=person, at=asking.now(), value=form.value, why=form.cleaned_data["why"]
    ):
        messages.success(request, _("It is corrected. The earlier entry stays readable, with the reason."))
        return redirect(links.in_activity("measure_values", found))
    return deeds.asked(
        request, found, form, here="learn", title=_("Correct this value"), button=_("Correct it"),
        quoted=values.on_its_day(wrong.measure, wrong),
        lead=_("What you enter here stands in its place."),
        back=links.in_activity("measure_values", found),
    )  # fmt: skip
