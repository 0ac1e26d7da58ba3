"""Whatever is typed into a form about what people need is kept and shown safely, or refused with a reason."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from cairn.web.addresses import needs
from tests import make, make_needs, make_thanks
from tests.security import test_fuzzed_words as fuzz
from tests.security.filling_in import forms_with_words
from tests.web.looking import Client, signed_in

pytestmark = pytest.mark.django_db
FORMS = {"write_need", "change_need", "note_whether_there", "bring_supporter", "bring_supporter_there"}


def test_no_words_break_a_form_about_needs(world: make.World) -> None:
    clients = {name: signed_in(Client(), world, name) for name in ("amina", "ben", "cleo", "dana")}
    need = make_needs.need(world.amina)
    make_needs.with_activity(world, need)
    (over,) = make_thanks.met(world)
    to_come = make.session(world, starts_at=timezone.now() + timedelta(days=7))
    refs = {
        "programme": "waiting-well", "activity": "quiet-corner", "session": over.ref, "access_need": need.ref,
        "supporter": make_needs.supporter(world.amina, member=world.ben).ref, "sharing": "abcdefghjkmn",
        "check": "abcdefghjkmn",
    }  # fmt: skip
    forms = {one.page: one for one in forms_with_words(needs.PATTERNS, refs, clients)}
    for one in forms_with_words(needs.PATTERNS, {**refs, "session": to_come.ref}, clients):
        forms.setdefault(one.page, one)
    assert FORMS - set(forms) == set()
    wrong = []
    for one in forms.values():
        for title, text in {**fuzz.TEXTS, "signs of today": fuzz.of_today(), "plain words": fuzz.PLAIN}.items():
            page = fuzz.sent(clients[one.reader], one, text)
            wrong += [
                f"{one.page} with {title}: {it}" for it in fuzz.unsafe(page, text, is_fine=title == "plain words")
            ]
    assert wrong == [], "\n".join(wrong)
