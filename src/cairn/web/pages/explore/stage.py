"""Explore: one statement to answer, the map, the options."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from cairn.explore import may, queries
from cairn.web import asking, find, frame
from cairn.web.contents import options
from cairn.web.pages.explore import answering
from cairn.web.pages.explore.maps import tables

FIRST_TOTALS = 10


@never_cache
def explore(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """The stage: one statement to answer, the map, the options."""
    found, person = find.activity(request, programme, activity), asking.person(request)
    drawn = queries.opinion_map_of(found, person, on=asking.today())
    context = {
        **frame.around(request, found, "explore"),
        **answering.to_answer(
            person, found, answering.of_activity(found), wanted=request.GET.get(answering.WANTED, "")
        ),
        "map": drawn,
        "coming": queries.map_coming(found, at=asking.now()),
        **tables(drawn, drawn.totals[:FIRST_TOTALS] if drawn else ()),
        **options.listed(found, on=asking.today()),
        "may_write_option": may.write_option(person, found),
        "options_open": may.options_open(found),
        "may_close_round": may.close_round(person, found),
        "rounds": queries.rounds(found),
    }
    return render(request, "pages/explore/explore.html", context)
