"""Whatever is typed about needs, money or who is missing is kept and shown safely, or refused with a reason."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from cairn.web.addresses import needs, reach, recognition, suggestions
from tests import make, make_money, make_needs
from tests.security import test_fuzzed_words as fuzz
from tests.security.filling_in import forms_with_words
from tests.web.looking import Client, signed_in

FORMS = {
    *("write_need", "change_need", "bring_supporter", "note_whether_there"),
    *("publish_terms", "publish_rate_card", "answer_offer", "make_claim", "complete_claim", "send_back_claim"),
    *("refuse_claim", "ask_to_book", "record_prepaid", "enter_claim"),
    *("enter_reference", "note_step"),
}
PATTERNS = [*needs.PATTERNS, *recognition.PATTERNS, *reach.PATTERNS, *suggestions.PATTERNS]


def test_no_words_break_a_form_about_needs_or_money(world: make.World) -> None:
    clients = {name: signed_in(Client(), world, name) for name in ("amina", "ben", "cleo", "dana")}
    at = timezone.now()
    before = at - timedelta(days=3)
    make_money.offered(world, at=before)
    waits, back = make_money.claim(world, at=before), make_money.claim(world, at=before)
    make_money.actions.send_back_claim(back, by=world.cleo, at=at, words="Which day was it?")
    need = make_needs.need(world.amina, at=before)
    make_needs.with_activity(world, need, at=before)
    meeting = make.session(world, starts_at=at - timedelta(hours=5))
    make.check_in(meeting, world.amina)
    refs = {
        "programme": "waiting-well", "activity": "quiet-corner", "session": meeting.ref, "access_need": need.ref,
        "number": 1,
    }  # fmt: skip
    forms = {
        one.page: one
        for claim in (waits, back)
        for one in forms_with_words(PATTERNS, refs | {"claim": claim.ref}, clients)
    }
    assert set(forms) >= FORMS, FORMS - set(forms)
    day = f"{at - timedelta(days=2):%d/%m/%Y}"
    wrong = []
    for one in forms.values():
        for title, text in fuzz.TEXTS.items():
            page = fuzz.sent(clients[one.reader], one, text, days=day)
            wrong += [f"{one.page} with {title}: {fault}" for fault in fuzz.unsafe(page, text)]
        if one.days:
            page = fuzz.sent(clients[one.reader], one, fuzz.PLAIN, days=fuzz.MARKED_UP)
            wrong += [f"{one.page} with HTML for a day: {fault}" for fault in fuzz.unsafe(page, fuzz.MARKED_UP)]
        if (code := fuzz.answered_to_half_a_sign(clients[one.reader], one)) >= 400:
            wrong.append(f"{one.page} with half a sign: {code}")
    assert wrong == [], "\n".join(wrong)
