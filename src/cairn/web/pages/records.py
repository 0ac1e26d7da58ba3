"""The records: of an activity, and of a programme; each to be read, and to be taken along and checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from cairn.core.altitude import RULES_V1
from cairn.ledger import queries as ledger
from cairn.ledger.payload import moment
from cairn.web import asking, find, frame
from cairn.web.contents import programme_record as contents
from cairn.web.contents import sentences
from cairn.witness import may as witness_may

if TYPE_CHECKING:
    from collections.abc import Mapping

ENTRIES_ON_A_PAGE = 30


def record(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """Everything that happened, newest first, by stage if asked."""
    found, person, at = find.activity(request, programme, activity), asking.person(request), asking.now()
    around = _entries(request, found.chain, sentences.CHAPTERS)
    context = {
        **frame.around(request, found, "record"), **around, "told": sentences.told(around["page"].object_list, found),
        "may_challenge": witness_may.raise_challenge(person, found, at=at),
    }  # fmt: skip
    return render(request, "pages/activities/record.html", context)


def record_bundle(request: HttpRequest, programme: str, activity: str) -> JsonResponse:
    """The whole record as JSON, for anyone who wants to re-run the chain and the altitude."""
    return _bundle(find.activity(request, programme, activity).chain, rules=RULES_V1.version)


def programme_record(request: HttpRequest, programme: str) -> HttpResponse:
    """What happened in the programme itself, newest first, by what it is about if asked."""
    found = find.programme(request, programme)
    around = _entries(request, found.chain, contents.CHAPTERS)
    told = contents.told(around["page"].object_list, found, on=asking.today())
    return render(request, "pages/programmes/record.html", {"programme": found, **around, "told": told})


def programme_record_bundle(request: HttpRequest, programme: str) -> JsonResponse:
    """The record of the programme as JSON, for anyone who wants to check the chain."""
    return _bundle(find.programme(request, programme).chain)


def _entries(request: HttpRequest, chain: str, chapters: Mapping[str, Any]) -> dict[str, Any]:
    """One page of a chain's entries, of one chapter if asked, and the seal at its end."""
    of = request.GET.get("of", "")
    kind = of if of in chapters else ""
    page = Paginator(ledger.newest(chain, kind=kind), ENTRIES_ON_A_PAGE).get_page(request.GET.get("page"))
    return {"page": page, "of": kind, "chapters": chapters, "head": ledger.head(chain)}


def _bundle(chain: str, **more: str) -> JsonResponse:
    return JsonResponse(
        {"taken_at": moment(asking.now()), **more, **ledger.bundle(chain)},
        headers={"Content-Disposition": 'attachment; filename="record.json"'},
        json_dumps_params={"ensure_ascii": False},
    )
