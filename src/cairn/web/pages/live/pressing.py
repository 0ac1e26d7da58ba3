"""What one presses on a phone in a room: the hand, an answer, more time."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from cairn.live import actions, queries
from cairn.web import asking, find
from cairn.web.pages.live import arriving

LIMIT = "room_press"


@never_cache
@require_POST
def room_hand(request: HttpRequest, code: str) -> HttpResponse:
    """Ask to speak, or take the hand down. Pressed twice, it is the same."""
    found, at = arriving.came(request, code, is_press=True), asking.now()
    room, guest = found.room, found.guest
    hand, is_wanted = queries.hand_of(guest), request.POST.get("hand") == "up"

    def deed() -> None:
        if guest is None or bool(hand) != is_wanted:
            change = actions.raise_hand if is_wanted else actions.lower_hand
            change(room, guest=guest, at=at)  # type: ignore[arg-type] # the gate refuses nobody's hand

    return arriving.answered(request, found, deed, limit=LIMIT)


@never_cache
@require_POST
def room_answer(request: HttpRequest, code: str) -> HttpResponse:
    """Agree, disagree, or unsure."""
    found = arriving.came(request, code, is_press=True)
    check = find.one(queries.check(found.room, request.POST.get("check", "").replace("\0", "")))
    return arriving.answered(
        request, found, limit=LIMIT,
        deed=lambda: actions.answer_check(
            found.room, guest=found.guest, at=asking.now(), check=check, answer=request.POST.get("answer", ""),  # type: ignore[arg-type]
        ),
    )  # fmt: skip


@never_cache
@require_POST
def room_more_time(request: HttpRequest, code: str) -> HttpResponse:
    """The running item needs more time, or not any more."""
    found = arriving.came(request, code, is_press=True)
    is_wanted = request.POST.get("more") != "no"
    return arriving.answered(
        request, found, limit=LIMIT,
        deed=lambda: actions.ask_for_time(found.room, guest=found.guest, at=asking.now(), is_wanted=is_wanted),  # type: ignore[arg-type]
    )  # fmt: skip
