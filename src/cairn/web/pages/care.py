"""Help: the lines of each country, and whom one can turn to in a programme."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from cairn.care import helplines, queries
from cairn.care.choices import Task
from cairn.programmes import may as programmes_may
from cairn.programmes import queries as programmes
from cairn.web import asking, find
from cairn.web.pages import slip
from cairn.web.pages.explore import visiting
from cairn.web.pages.live import arriving


def help_lines(request: HttpRequest) -> HttpResponse:
    """Every help line there is, the lines of this site first; and what "Leave quickly" does and does not do."""
    here, lines = helplines.help_in(""), helplines.in_force()
    named = programmes.countries()
    context = {
        "here": here,
        "here_name": dict(named)[here.country],
        "others": [(name, lines[country]) for country, name in named if country != here.country],
    }
    return render(request, "pages/care/help_lines.html", context)


@never_cache
def leave_quickly(request: HttpRequest) -> HttpResponse:
    """Away from here, to the neutral page of a country: by way of us, so that nothing stays open here."""
    away = redirect(helplines.help_in(request.GET.get("country", "")).leave_to)
    return arriving.put_away(visiting.put_away(slip.put_away(away)))


@never_cache
def care(request: HttpRequest, programme: str) -> HttpResponse:
    """Whom one can turn to in this programme, what each does, how quickly they look; the lines of its country."""
    found = find.programme(request, programme)
    there = {task: one for task, one in queries.contacts(found).items() if one.is_there}
    context = {
        "programme": found,
        "help": helplines.help_in(found.country),
        "wellbeing": there.get(Task.WELLBEING),
        "safeguarding": there.get(Task.SAFEGUARDING),
        "leads_too": [task for task, one in there.items() if programmes.leads(one.person, found)],
        "may_lead": programmes_may.lead(asking.person(request), found),
    }
    return render(request, "pages/care/care.html", context)
