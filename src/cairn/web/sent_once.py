"""A form pressed twice is sent once: tired hands press twice, and slow lines invite it."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

REMEMBERED_FOR = 60  # seconds
KEPT = "sent"
LEFT_ALONE = (
    "care",  # nothing may note that somebody wrote to a contact; such a form brings its own code and counts once
    *("account_", "be_persona"),  # signing in and out may be repeated
    # once by themselves; and nothing may note when they came
    *("answer_pulse", "answer_vote", "cast_ballot", "change_ballot", "check_ballot"),
    *("print_paper", "enter_paper", "take_call"),  # likewise; and a code shows the same paper again
    *("pulse_here", "hand_out_sheets", "take_sheet", "enter_sheet"),  # likewise
    # once by themselves; and nothing may lead from an entry without a mark to who did it
    *("cancel_paper", "challenge_roll", "answer_roll_challenge", "step_down", "hear_objections"),
    *("accept_drafting", "decline_drafting"),
    "was_it_so",  # the latest answer counts, and nothing may note when it came
    *("say_", "slip"),  # once by their code; and nothing may lead from words without an account to who is signed in
    "visit",  # likewise
    *("answer_equality", "withdraw_equality"),  # the latest answer counts, and nothing may note when it came
    "paper_claim",  # likewise
    "room_",  # likewise: what phones send in a live room has a key of its own
    *("raise_challenge", "take_back_challenge", "ask_for_ruling", "draw", "appeal"),  # likewise, for who holds a code
)


class SentOnceMiddleware:
    """Lets each form of a page through once.

    The safety code of a form is drawn anew whenever a page is drawn, so the same words with the same code are one form
    sent twice, whereas the same words from a page opened again are not. Where a form was not accepted it may come
    again. The mark of a form is kept with the person's session, under a lock that holds for every process.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        mark = request.META.pop(KEPT, "")
        if mark and not 300 <= response.status_code < 400:
            _remembered(request, mark, is_new=False)
        return response

    def process_view(self, request: HttpRequest, *_page: Any) -> HttpResponse | None:
        if not _is_deed(request):
            return None
        mark = hashlib.sha256(f"{request.path}\0{request.POST.urlencode()}".encode()).hexdigest()[:32]
        if _remembered(request, mark, is_new=True):
            words = _("You pressed twice; it was sent once. See whether it is there before you send it again.")
            messages.info(request, words)
            return HttpResponseRedirect(_page_of_the_form(request))
        request.META[KEPT] = mark
        return None


def _page_of_the_form(request: HttpRequest) -> str:
    """Where the form stood: some buttons have an address of their own, at which there is nothing to read."""
    came_from = request.headers.get("referer", "")
    is_ours = url_has_allowed_host_and_scheme(came_from, {request.get_host()}, require_https=request.is_secure())
    return came_from if is_ours and came_from.startswith(request.build_absolute_uri("/")) else request.path


def _is_deed(request: HttpRequest) -> bool:
    name = (request.resolver_match and request.resolver_match.url_name) or ""
    return (
        request.method == "POST"
        and request.user.is_authenticated
        and "csrfmiddlewaretoken" in request.POST
        and not getattr(request, "htmx", False)
        and not name.startswith(LEFT_ALONE)
    )


def _remembered(request: HttpRequest, mark: str, *, is_new: bool) -> bool:
    """Whether this form was sent a moment ago. Notes it when it is new, or forgets it."""
    key, now = request.session.session_key, time.time()
    with transaction.atomic():
        row = Session.objects.select_for_update().filter(session_key=key).first()
        if row is None:
            return False
        kept = row.get_decoded()
        sent = {one: at for one, at in kept.get(KEPT, {}).items() if now - at < REMEMBERED_FOR}
        was_sent = sent.pop(mark, None) is not None
        if is_new:
            sent[mark] = now
        row.session_data = SessionStore().encode({**kept, KEPT: sent})
        row.save(update_fields=["session_data"])
    return was_sent
