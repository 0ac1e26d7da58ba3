"""Whatever is typed into a form about roles is kept and shown safely, or refused with a reason."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from cairn.web.addresses import roles
from tests import make, make_roles
from tests.security import test_fuzzed_words as fuzz
from tests.security.filling_in import forms_with_words
from tests.web.looking import Client, signed_in

FORMS = {
    *("offer_role", "note_asked", "apply_for_role", "withdraw_role", "answer_application", "offer_longer"),
    *("extend_role", "rest"),
}


def test_no_words_break_a_form_about_roles(world: make.World, monkeypatch: pytest.MonkeyPatch) -> None:
    clients = {name: signed_in(Client(), world, name) for name in ("amina", "ben", "cleo", "dana")}
    at = timezone.now()
    role = make_roles.offer(world, at=at)
    make_roles.reader(world, role, at=at)
    application = make_roles.applied(world, role, world.citizens(1)[0], at=at)
    held = make_roles.held(world, make_roles.offer(world, ends_on=at.date() + timedelta(days=90)))
    refs = {
        "programme": "waiting-well", "role": role.ref, "application": application.ref, "holding": held.ref,
        "asked_person": world.ben.ref, "reader": "abcdefghjkmn", "asked": make_roles.asked(world, at=at).ref,
    }  # fmt: skip
    forms = {one.page: one for one in forms_with_words(roles.PATTERNS, refs, clients)}
    assert set(forms) == FORMS
    days = {
        name: f"{at + timedelta(days=n):%d/%m/%Y}"
        for n, name in ((20, "closes_on"), (25, "starts_on"), (40, "ends_on"))
    }
    monkeypatch.setattr(fuzz, "FILLED_OTHERWISE", {
        "offer_role": {"places": "2", "is_paid": "no", "access_not_there": "captions", **days},
        "extend_role": {"closes_on": days["closes_on"]},
        "rest": {"until_on": days["closes_on"]}, "offer_longer": {"until_on": f"{at + timedelta(days=99):%d/%m/%Y}"},
    })  # fmt: skip
    wrong = []
    for one in forms.values():
        for title, text in {**fuzz.TEXTS, "plain words": fuzz.PLAIN}.items():
            page = fuzz.sent(clients[one.reader], one, text)
            found = fuzz.unsafe(page, text, is_fine=text == fuzz.PLAIN)
            wrong += [f"{one.page} with {title}: {fault}" for fault in found]
    assert wrong == [], "\n".join(wrong)
