"""How we will know whether it worked: written by a lead, agreed by each side."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cairn.learn import actions, may, queries
from cairn.web import asking, deeds, find, frame, links
from cairn.web.contents import values
from cairn.web.forms.measures import MeasuresForm


def write_measures(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """The lines there are, to be worded anew, and room for more."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    may.write_measures(person, found).or_refuse()
    measures = queries.measures(found)
    form = MeasuresForm(request.POST or None, lines=list(measures.lines.all()) if measures else [])
    if form.is_valid() and deeds.done(
        form, actions.write_measures, found, by=person, at=asking.now(), lines=form.lines
    ):
        messages.success(request, _("It is written down. Now each side is asked to agree to these words."))
        return redirect(links.in_activity("learn", found))
    context = {
        **frame.around(request, found, "learn"),
        "form": form,
        "has_agreements": bool(measures and measures.sides_agreed),
    }
    return render(request, "pages/learn/write_measures.html", context)


def agree_measures(request: HttpRequest, programme: str, activity: str, measures: str) -> HttpResponse:
    """The yes of one's side to the words of this edition, and to no others."""
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    edition = find.one(queries.edition_of_measures(found, measures))
    lines = [values.as_agreed(one) for one in edition.lines.all()]
    return deeds.confirmed(
        request, may.agree_measures(person, found, edition),
        lambda: actions.agree_measures(found, by=person, at=at, measures=edition),
        title=_("Agree for your side how we will know?"),
        words=_("Everybody sees that your side agreed. Once both sides have, it stays as it is. The words: %(words)s")
        % {"words": " ".join(lines)},
        button=_("I agree for my side"),
        thanks=_("Your side has agreed."),
        back=links.in_activity("learn", found),
    )  # fmt: skip
