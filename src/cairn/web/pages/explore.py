"""Explore: answer statements one at a time, see the map, write options together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.explore import actions, map_reading, may, queries
from cairn.explore.answers import Vote
from cairn.people.sides import Side
from cairn.web import asking, deeds, find, frame, links
from cairn.web.contents import behind, places
from cairn.web.forms.explore import OptionForm, ReactionForm, StatementForm, WhyForm

if TYPE_CHECKING:
    from datetime import date

    from cairn.activities.models import Activity
    from cairn.explore.models import Option, Statement
    from cairn.people.models import Person

A_PAGE = 20
FIRST_TOTALS = 10


@never_cache
def explore(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """The stage: one statement to answer, the map, the options."""
    found, person = find.activity(request, programme, activity), asking.person(request)
    drawn = queries.opinion_map_of(found, person, on=asking.today())
    context = {
        **frame.around(request, found, "explore"),
        **_to_answer(person, found),
        "map": drawn,
        **_tables(drawn, drawn.totals[:FIRST_TOTALS] if drawn else ()),
        "options": _options(person, found, on=timezone.localdate(asking.now())),
        "may_add_story": places.may_stand_behind_an_option(person, found),
        "may_write_option": may.write_option(person, found),
        "options_open": may.options_open(found),
        "may_close_round": may.close_round(person, found),
        "rounds": queries.rounds(found),
    }
    return render(request, "pages/explore/explore.html", context)


def react(request: HttpRequest, programme: str, activity: str, statement: str) -> HttpResponse:
    """Agree, disagree or pass, and on to the next one; without JavaScript the whole page comes back."""
    found, is_part = find.activity(request, programme, activity), bool(getattr(request, "htmx", False))
    about = find.one(queries.statement(found, statement))
    answered = _answered(request, about, is_part=is_part) if request.method == "POST" else {}
    if is_part:
        context = {"programme": found.programme, "activity": found, **_to_answer(asking.person(request), found)}
        return render(request, "pages/explore/explore.html#statement", {**context, **answered})
    if request.POST.get("back") == "my_answers":
        return redirect(links.in_activity("my_answers", found))
    return redirect(f"{links.in_activity('explore', found)}#statement")


@never_cache
def my_answers(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """What I answered, to change it."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    page = Paginator(queries.answers_of(person, found, on=asking.today()), A_PAGE).get_page(request.GET.get("page"))
    answers = [(one, Vote(one.my_vote).label) for one in page.object_list]
    around = frame.around(request, found, "my_answers")
    context = {**around, "page": page, "answers": answers, "may": may.react(person, found), "votes": _votes()}
    return render(request, "pages/explore/my_answers.html", context)


def statements(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Every statement in its place, those that are out of sight too, with the reason."""
    found = find.activity(request, programme, activity)
    page = Paginator(queries.statements_with_hidden(found, on=asking.today()), A_PAGE).get_page(request.GET.get("page"))
    person = asking.person(request)
    context = {"page": page, "reader": person.pk if person else 0}
    return render(request, "pages/explore/statements.html", {**frame.around(request, found, "statements"), **context})


def write_statement(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.person(request)
    form = StatementForm(request.POST or None)
    if form.is_valid() and deeds.done(
        form, actions.write_statement, found, by=asking.signed_in(request), at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("Your statement is in. Others will answer it."))
        return redirect(links.in_activity("explore", found))
    context = {"form": form, "may": may.write_statement(person, found)}
    return render(
        request, "pages/explore/write_statement.html", {**frame.around(request, found, "write_statement"), **context}
    )


def opinion_map(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """The map with everything it rests on: groups, common ground, differences, sides, totals."""
    found, person = find.activity(request, programme, activity), asking.person(request)
    drawn = queries.opinion_map_of(found, person, on=asking.today())
    totals = Paginator(drawn.totals if drawn else (), A_PAGE).get_page(request.GET.get("page"))
    context = {
        **frame.around(request, found, "opinion_map"),
        "map": drawn,
        "totals": totals,
        **_tables(drawn, totals.object_list),
        "newer": queries.reactions_since(drawn.reading) if drawn else queries.number_of_reactions(found),
    }
    return render(request, "pages/explore/opinion_map.html", context)


def draw_map(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Compute the map again, now. Anybody who is signed in may ask: it changes nothing that was said."""
    found = find.activity(request, programme, activity)
    asking.signed_in(request)
    if request.method == "POST":
        actions.draw_map(found, at=asking.now())
        messages.success(request, _("The map now holds every answer so far."))
    return redirect(links.in_activity("opinion_map", found))


def close_round(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.close_round(person, found), lambda: actions.close_round(found, by=person, at=at),
        title=_("Close this round?"),
        words=_("A digest of every answer so far goes into the record. People can still change their minds after it."),
        button=_("Close the round"),
        thanks=_("The round is closed, and its digest is in the record."),
        back=links.in_activity("explore", found),
    )  # fmt: skip


def write_option(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.person(request)
    verdict = may.write_option(person, found)
    others = [one.person for one in activities.participants(found) if one.person != person] if verdict else []
    form = OptionForm(request.POST or None, others=others)
    if form.is_valid() and deeds.done(
        form, actions.write_option, found, by=asking.signed_in(request), at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("The option is written, with its authors and today's date."))
        return redirect(f"{links.in_activity('explore', found)}#options")
    around = frame.around(request, found, "write_option")
    return render(request, "pages/explore/write_option.html", {**around, "form": form, "may": verdict})


def drop_option(request: HttpRequest, programme: str, activity: str, option: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about, form = find.one(queries.option(found, option)), WhyForm(request.POST or None)
    may.drop_option(person, about).or_refuse()
    if form.is_valid() and deeds.done(
        form, actions.drop_option, about, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("The option is dropped. It stays readable, with the reason."))
        return redirect(f"{links.in_activity('explore', found)}#options")
    return deeds.asked(
        request, found, form, here="explore", title=_("Drop this option?"), button=_("Drop it"),
        lead=_("It stays readable for everybody, with your reason."), quoted=about.title,
        back=links.in_activity("explore", found),
    )  # fmt: skip


def _answered(request: HttpRequest, statement: Statement, *, is_part: bool) -> dict[str, Any]:
    """React, and say what was answered. The part of a page explains a refusal itself, so nothing is raised for it."""
    form, at, person = ReactionForm(request.POST), asking.now(), asking.person(request)
    if is_part and not may.answer(person, statement):
        return {}
    if not form.is_valid():
        messages.warning(request, _("Choose one of: agree, disagree, pass."))
        return {}
    vote = form.cleaned_data["vote"]
    actions.react(statement, by=asking.signed_in(request), at=at, vote=vote)
    if queries.is_map_due(statement.activity):
        actions.draw_map(statement.activity, at=at)
    return {"answered": statement, "answer": Vote(vote).label}


def _to_answer(person: Person | None, activity: Activity) -> dict[str, Any]:
    """The next statement for this person, how far they are, or why there is none."""
    verdict = may.react(person, activity)
    if person is None or not verdict:
        return {"may_react": verdict, "statement": None, "progress": None, "votes": _votes()}
    return {
        "may_react": verdict,
        "statement": queries.next_statement(person, activity, on=asking.today()),
        "progress": queries.progress(person, activity, on=asking.today()),
        "votes": _votes(),
    }


def _options(person: Person | None, activity: Activity, *, on: date) -> list[tuple[Option, bool, list[behind.Shown]]]:
    """Each option, whether this person may drop it, and the stories behind it."""
    holds = bool(activities_may.hold(person, activity))
    running = bool(activities_may.running(activity))
    return [
        (option, running and (holds or person in [author.person for author in option.authors.all()]), stories)
        for option, stories in behind.behind_options(list(queries.options(activity)), person, on=on)
    ]


def _tables(drawn: map_reading.Map | None, totals: Iterable[map_reading.Counted]) -> dict[str, Any]:
    """The figures as rows: every statement counted, and the sides next to each other."""
    sides = drawn.sides if drawn else ()
    return {
        "totals_heads": (_("Statement"), _("Agree"), _("Disagree"), _("Pass")),
        "totals_rows": [(one.statement.words, one.agree, one.disagree, one.passed) for one in totals],
        "side_heads": (_("Statement"), *(f"{capfirst(Side(name).label)} ({people})" for name, people in sides)),
        "side_rows": [
            (row.statement.words, *(_in_words(one) for one in row.sides))
            for row in (drawn.side_by_side if drawn else ())
        ],
    }


def _in_words(counted: map_reading.Counted | None) -> str:
    if counted is None:
        return _("too few to show")
    return _("%(agree)d agree, %(disagree)d disagree, %(passed)d pass") % {
        "agree": counted.agree, "disagree": counted.disagree, "passed": counted.passed,
    }  # fmt: skip


def _votes() -> list[tuple[str, Any]]:
    """The three buttons, agree first."""
    return [(str(vote.value), vote.label) for vote in (Vote.AGREE, Vote.DISAGREE, Vote.PASS)]
