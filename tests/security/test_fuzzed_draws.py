"""Whatever is typed into a form about a fair draw is kept and shown safely, or refused with a reason."""

from __future__ import annotations

import pytest

from cairn.web.addresses import selection
from tests import make, make_draws
from tests.security import test_fuzzed_words as fuzz
from tests.security.filling_in import forms_with_words
from tests.web.looking import Client, signed_in


def test_no_words_break_the_form_to_sign_up(world: make.World) -> None:
    clients = {"dana": signed_in(Client(), world, "dana")}
    draw = make_draws.proposed(world, start=make_draws.ago(2))
    refs = {"programme": "waiting-well", "role": draw.role.ref, "number": 1, "sign": "k4m9"}
    (form,) = forms_with_words(selection.PATTERNS, refs, clients)
    wrong = []
    for title, text in {**fuzz.TEXTS, "plain words": fuzz.PLAIN}.items():
        page = fuzz.sent(clients["dana"], form, text)
        found = fuzz.unsafe(page, text, is_fine=text == fuzz.PLAIN)
        wrong += [f"{form.page} with {title}: {fault}" for fault in found]
    assert wrong == [], "\n".join(wrong)


@pytest.mark.parametrize("text", [*fuzz.TEXTS.values()], ids=[*fuzz.TEXTS])
def test_no_words_break_the_quotas(world: make.World, text: str) -> None:
    role = make_draws.role(world, start=make_draws.ago(2))
    client = signed_in(Client(), world, "cleo")
    sent = {"quotas": f"{text}\n{text}: 2\nold: 2", "days_to_answer": "7", "answers_until": "1/1/2090"}
    page = client.post(f"/p/waiting-well/roles/{role.ref}/draw/quotas", sent)
    assert page.status_code == 200
    assert "<script>alert" not in page.content.decode()
