"""Whatever is typed into a form of an event's call is kept and shown safely, or refused with a reason."""

from __future__ import annotations

import pytest
from django.utils import timezone

from cairn.events import actions
from cairn.web.addresses import call, events
from tests import make, make_events
from tests.security import test_fuzzed_words as fuzz
from tests.security.filling_in import Form, forms_with_words
from tests.web.looking import Client, signed_in

pytestmark = pytest.mark.django_db
NUMBERS = {"minutes": "45", "size": "20", "sessions_at_most": "12", "places": "2"}
AT_LEAST = {
    *("change_event", "change_call", "propose_session", "propose_for", "change_proposal", "cancel_proposal"),
    *("name_speaker", "review_proposal", "reply_to_review"),
}


def everything(world: make.World, clients: dict[str, Client]) -> dict[str, Form]:
    """Every form with words, about a session of Amina's that is open, and one that was taken."""
    days = (timezone.now() - make.MONDAY).days + 20
    event = make_events.calling(world, days=days)
    proposal, taken = make_events.proposal(event, world.amina), make_events.proposal(event, world.dana)
    said = actions.review_proposal(proposal, by=world.ben, at=make.day(2), leaning="take", words="Yes.")
    make_events.take([taken])
    here = {"programme": "waiting-well", "activity": "quiet-corner", "look": said.ref}
    found: dict[str, Form] = {}
    for ref in (proposal.ref, taken.ref):
        refs = {**here, "proposal": ref, "speaker": "abcdefghjkmn", "decision": "abcdefghjkmn"}
        for one in forms_with_words([*events.PATTERNS[:4], *call.PATTERNS], refs, clients):
            found.setdefault(one.page, one)
    return found


def test_no_words_break_a_form_of_the_call(world: make.World, monkeypatch: pytest.MonkeyPatch) -> None:
    clients = {name: signed_in(Client(), world, name) for name in ("amina", "ben", "cleo", "dana")}
    forms = everything(world, clients)
    wrong = [f"no form was found at {name}" for name in sorted(AT_LEAST - set(forms))]
    monkeypatch.setattr(fuzz, "FILLED_OTHERWISE", dict.fromkeys(forms, NUMBERS))
    for one in forms.values():
        for title, text in {**fuzz.TEXTS, "plain words": fuzz.PLAIN}.items():
            page = fuzz.sent(clients[one.reader], one, text)
            wrong += [f"{one.page} with {title}: {fault}" for fault in fuzz.unsafe(page, text)]
    assert wrong == [], "\n".join(wrong)
