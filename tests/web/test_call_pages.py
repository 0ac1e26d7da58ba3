"""The pages of an event's call: proposing, reading, looking, leading, deciding."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cairn.events import actions, queries
from cairn.events.models import Event
from tests import make, make_events
from tests.web.looking import signed_in

pytestmark = pytest.mark.django_db
SESSION = {"title": "The long corridor", "abstract": "We walk it.", "manner": "workshop", "minutes": "45"}


def at(name: str, *more: str) -> str:
    return reverse(name, args=["waiting-well", "quiet-corner", *more])


def calling_now(world: make.World, **changes) -> Event:
    """A call that is open by the real clock."""
    return make_events.calling(world, opens_at=make.MONDAY, days=(timezone.now() - make.MONDAY).days + 20, **changes)


@pytest.mark.parametrize("who", ["amina", "ben", "cleo", "dana", ""])
def test_everybody_reads_the_event_and_what_was_proposed(client: Client, world: make.World, who: str) -> None:
    event = calling_now(world)
    proposal = make_events.proposal(event, world.amina)
    actions.review_proposal(proposal, by=world.ben, at=make.day(2), leaning="rather", words="Say for whom.")
    signed_in(client, world, who)
    for address in (at("event"), at("proposals"), at("proposal", proposal.ref), at("proposal_history", proposal.ref)):
        page = client.get(address)
        words = page.content.decode()
        assert (page.status_code, words.count("<h1")) == (200, 1)
        assert 'href=""' not in words
    words = client.get(at("proposal", proposal.ref)).content.decode()
    assert "Say for whom." in words
    knows_names = who in {"amina", "ben", "cleo"}
    assert ("Ben" in words.replace("Benefit", "")) == knows_names or who == "ben"


def test_names_are_for_the_people_here_until_the_session_is_taken(client: Client, world: make.World) -> None:
    event = calling_now(world)
    proposal = make_events.proposal(event, world.amina)
    assert "Amina" not in client.get(at("proposal", proposal.ref)).content.decode()
    make_events.take([proposal])
    assert "Amina" in client.get(at("proposal", proposal.ref)).content.decode()


def test_a_passer_by_proposes_a_session_on_one_screen(client: Client, world: make.World) -> None:
    event = calling_now(world)
    signed_in(client, world, "dana")
    shown = client.get(at("propose_session")).content.decode()
    assert "Everybody who can see this work reads your session at once" in shown
    wrong = client.post(at("propose_session"), {**SESSION, "minutes": "soon"})
    assert b"The long corridor" in wrong.content
    assert b"Enter how many minutes it takes" in wrong.content
    assert client.post(at("propose_session"), SESSION).status_code == 302
    assert [one.title for one in queries.proposals(event)] == ["The long corridor"]


def test_after_the_close_the_page_says_so(client: Client, world: make.World) -> None:
    make_events.calling(world)
    signed_in(client, world, "dana")
    page = client.get(at("propose_session"))
    assert (page.status_code, b"The call has closed" in page.content) == (403, True)


def test_a_lead_writes_down_what_somebody_told(client: Client, world: make.World) -> None:
    event = calling_now(world)
    signed_in(client, world, "cleo")
    client.post(at("propose_for"), {**SESSION, "told_by": "Mo", "told_side": "citizen"})
    assert [(one.told_by, one.side) for one in queries.proposals(event)] == [("Mo", "citizen")]


def test_the_call_is_opened_and_its_days_stand_on_the_event(client: Client, world: make.World) -> None:
    signed_in(client, world, "cleo")
    client.post(at("open_event"), {"title": "Expo", "slug": "expo", "about": "A day for all.", "place": ""})
    last = timezone.localdate() + timedelta(days=9)
    said = {
        "call": "Propose.", "opens_on": str(timezone.localdate()), "closes_on": str(last), "read_at_once": "no",
        "sessions_at_most": "12",
    }  # fmt: skip
    assert client.post(at("change_call"), said).status_code == 302
    words = client.get(at("event")).content.decode()
    assert "There is room for 12 sessions." in words
    assert "once the call has closed" in words
    event = queries.event(world.activity)
    assert event is not None
    assert event.is_calling(timezone.now())


def test_one_press_leads_to_the_session_that_needs_my_side_most(client: Client, world: make.World) -> None:
    event = calling_now(world)
    first, second = (make_events.proposal(event, world.dana, title=f"S{n}") for n in range(2))
    (other,) = world.citizens(1)
    actions.review_proposal(first, by=other, at=make.day(2), leaning="take", words="Yes.")
    signed_in(client, world, "amina")
    page = client.get(at("look_at_next"))
    assert page["Location"] == at("review_proposal", second.ref)
    client.post(page["Location"], {"leaning": "unsure", "words": "What for?"})
    client.force_login(world.dana)
    (said,) = queries.reviews(second)
    client.post(at("reply_to_review", second.ref, said.ref), {"reply": "For whoever waits."})
    words = client.get(at("proposal", second.ref)).content.decode()
    assert "What for?" in words
    assert "For whoever waits." in words


def test_an_offer_is_welcomed_on_the_page(client: Client, world: make.World) -> None:
    proposal = make_events.proposal(calling_now(world), world.ben)
    client.force_login(world.amina)
    assert client.get(at("offer_to_lead", proposal.ref)).status_code == 200
    client.post(at("offer_to_lead", proposal.ref))
    (place,) = queries.offers(world.ben)
    client.force_login(world.ben)
    assert "Yes, together" in client.get(at("proposal", proposal.ref)).content.decode()
    client.post(at("welcome_leader", proposal.ref, place.ref))
    assert queries.is_citizen_led(proposal)


def test_somebody_asked_says_yes_or_no(client: Client, world: make.World) -> None:
    proposal = make_events.proposal(calling_now(world), world.ben)
    client.force_login(world.ben)
    client.post(at("ask_speaker", proposal.ref), {"person": world.amina.ref, "part": "co_lead"})
    (place,) = queries.asked_to_speak(world.amina)
    client.force_login(world.amina)
    client.post(at("agree_to_speak", proposal.ref, place.ref))
    assert queries.is_citizen_led(proposal)
    client.post(at("leave_session", proposal.ref, place.ref))
    assert not queries.is_citizen_led(proposal)


def test_the_decision_opens_from_one_form_and_the_answers_stand_on_each_page(client: Client, world: make.World) -> None:
    event, proposals = make_events.ready_to_decide(world)
    signed_in(client, world, "cleo")
    assert "has not been looked at" not in client.get(at("put_to_decision")).content.decode()
    said = {
        "question": "Which ones?", "places": "2", "closes_on": str(timezone.localdate() + timedelta(days=7)),
        "lottery_source": "A draw.", "proposals": [one.ref for one in proposals],
    }  # fmt: skip
    page = client.post(at("put_to_decision"), said)
    (put,) = queries.decisions_about(event)
    assert page["Location"] == at("decision", put.decision.ref)


def test_the_answers_are_given_from_the_page_of_the_event(client: Client, world: make.World) -> None:
    event, decision, (taken, looking, declined) = make_events.voted(world)
    signed_in(client, world, "cleo")
    assert "Give everybody their answer" in client.get(at("event")).content.decode()
    client.post(at("answer_proposals", decision.ref))
    words = client.get(at("event")).content.decode()
    for sentence in ("Citizens lead 1 of 2 sessions", "No citizens yet: 1 session.", "Teller 1", "Session 2"):
        assert sentence in words
    assert "This session was not taken." in client.get(at("proposal", declined.ref)).content.decode()
    assert "looking for a citizen to lead it" in client.get(at("proposal", looking.ref)).content.decode()
    client.post(at("add_words", taken.ref), {"words": "We look forward to it."})
    assert "We look forward to it." in client.get(at("proposal", taken.ref)).content.decode()
    client.post(at("note_answer_told", taken.ref))
    assert taken not in queries.answers_to_tell(event)
    make_events.overridden(decision, world)
    client.post(at("change_answer", declined.ref), {"is_taken": "yes", "words": "The mayor wants it."})
    assert "This is not what the vote said." in client.get(at("proposal", declined.ref)).content.decode()


def test_the_list_is_narrowed_to_words_and_to_what_waits(client: Client, world: make.World) -> None:
    event = calling_now(world)
    make_events.proposals(event, world, 3)
    for asked, shown in (("q=Session+2", 1), ("show=waiting", 3), ("show=looking", 0), ("show=nonsense", 3)):
        words = client.get(f"{at('proposals')}?{asked}").content.decode()
        assert words.count("<h3") == max(shown, 0), asked
