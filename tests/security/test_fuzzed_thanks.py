"""Whatever is typed into a form about papers and thanks is kept and shown safely, or refused with a reason."""

from __future__ import annotations

from cairn.web.addresses import thanks
from tests import make, make_thanks
from tests.security import test_fuzzed_words as fuzz
from tests.security.filling_in import forms_with_words
from tests.web.looking import Client, signed_in

FORMS = {
    *("note_return", "thank_people", "thank_for_session", "ask_certificate", "decline_certificate", "ask_reference"),
    *("write_reference", "decline_reference", "ask_to_change"),
}


def test_no_words_break_a_form_about_papers_and_thanks(world: make.World) -> None:
    clients = {name: signed_in(Client(), world, name) for name in ("amina", "ben", "cleo", "dana")}
    (session,) = make_thanks.met(world)
    asked = make_thanks.asked(world, by=world.ben, lines=[f"part:{world.activity.ref}"])
    (said,) = make_thanks.thanked(world)
    refs = {
        "programme": "waiting-well", "session": session.ref, "certificate": asked.ref, "thanks": said.ref,
        "reference": make_thanks.reference(world).ref, "noted": make_thanks.noted(world).ref,
        "code": "hk3m-92cv-xptq-7bda",
    }  # fmt: skip
    forms = {one.page: one for one in forms_with_words(thanks.PATTERNS, refs, clients)}
    written = make_thanks.written(world, by=world.ben)
    for one in forms_with_words(thanks.PATTERNS, {**refs, "reference": written.ref}, clients):
        forms.setdefault(one.page, one)
    assert FORMS - set(forms) == set()
    wrong = []
    for one in forms.values():
        for title, text in {**fuzz.TEXTS, "plain words": fuzz.PLAIN}.items():
            page = fuzz.sent(clients[one.reader], one, text)
            wrong += [f"{one.page} with {title}: {fault}" for fault in fuzz.unsafe(page, text)]
    assert wrong == [], "\n".join(wrong)
