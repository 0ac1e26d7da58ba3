"""The pages around a session: who comes, papers, the access plan, ground rules, closing it step by step."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cairn.listen import actions as listen
from cairn.sessions import actions, queries
from cairn.sessions.models import Session
from tests import make, make_meetings
from tests.web.looking import body, signed_in

pytestmark = pytest.mark.django_db


def at(name: str, session: Session, *more: str) -> str:
    return reverse(name, args=[session.activity.programme.slug, session.ref, *more])


def to_come(world: make.World, **changes) -> Session:
    return make.session(world, starts_at=timezone.now() + timedelta(days=30), **changes)


def read(page: HttpResponse) -> str:
    return body(page).decode()


def seen(client: Client, name: str, session: Session, *more: str) -> str:
    return read(client.get(at(name, session, *more)))


def test_amina_reads_the_access_plan_before_she_says_that_she_comes_and_changes_it(client: Client, world: make.World):
    session = to_come(world)
    make_meetings.access_line(world, session)
    signed_in(client, world, "amina")
    page = seen(client, "say_coming", session)
    assert 0 < page.index("A loop in the hall.") < page.index("I will come")
    assert client.post(at("say_coming", session), {"answer": "in_person"}, follow=True).status_code == 200
    assert "You said: I will come." in seen(client, "session", session)
    client.post(at("say_coming", session), {"answer": "no"})
    assert "You said: I cannot come." in seen(client, "session", session)
    assert "Choose an answer." in read(client.post(at("say_coming", session), {"answer": "by balloon"}))


def test_numbers_are_for_everybody_and_names_for_whoever_leads(client: Client, world: make.World):
    session = to_come(world, capacity=1)
    make_meetings.says(session, world.amina)
    make_meetings.says(session, world.ben, at=make.day(1))
    for name in ("", "dana", "ben"):
        client.logout()
        page = read(signed_in(client, world, name).get(at("session", session)))
        assert "1 person says that they will come." in page
        assert "1 person waits for one." in page
        assert "Amina" not in page
        assert client.get(at("who_comes", session)).status_code == 403
    assert "You are number 1 on the waiting list." in page
    client.force_login(world.cleo)
    names = seen(client, "who_comes", session)
    assert names.index("Amina") < names.index("Ben") < names.index("number 1 on the waiting list")
    assert "Amina" not in read(client.get(at("who_comes", session) + "?q=ben"))


def test_another_time_is_told_on_the_page_with_the_one_before_and_asks_again(client: Client, world: make.World):
    session = to_come(world)
    make_meetings.says(session, world.amina)
    signed_in(client, world, "cleo")
    starts = timezone.localtime(session.starts_at) + timedelta(days=7)
    plan = {
        "day": starts.strftime("%Y-%m-%d"), "starts": "10:00", "ends": "11:00", "way": "in_person",
        "place": "The school", "how_to_join": "", "why": "",
    }  # fmt: skip
    refused = read(client.post(at("change_session", session), plan))
    assert "Say why, so that nobody is left guessing." in refused
    assert "The school" in refused
    assert client.post(at("change_session", session), plan | {"why": "The hall is being painted."}).status_code == 302
    client.force_login(world.amina)
    page = seen(client, "session", session)
    assert "The hall is being painted." in page
    assert "The library, ground floor" in page
    assert "Please say again whether you can come." in page


def test_a_change_that_changes_nothing_says_so_on_the_form(client: Client, world: make.World):
    session = to_come(world)
    signed_in(client, world, "cleo")
    day = timezone.localtime(session.starts_at)
    starts, ends = (day.replace(hour=hour, minute=0, second=0, microsecond=0) for hour in (10, 12))
    Session.objects.filter(pk=session.pk).update(starts_at=starts, ends_at=ends)
    plan = {
        "day": starts.strftime("%Y-%m-%d"), "starts": starts.strftime("%H:%M"), "ends": ends.strftime("%H:%M"),
        "way": "in_person", "place": session.place, "why": "Why not.",
    }  # fmt: skip
    assert "Nothing is different from before." in read(client.post(at("change_session", session), plan))


def test_cleo_says_how_many_places_there_are(client: Client, world: make.World):
    session = to_come(world)
    signed_in(client, world, "cleo")
    assert "Enter how many places" in read(client.post(at("set_places", session), {"places": "many"}))
    client.post(at("set_places", session), {"places": "12"})
    assert "There are 12 places." in seen(client, "session", session)


def test_a_paper_is_announced_sent_asked_for_and_answered(client: Client, world: make.World):
    session = to_come(world)
    signed_in(client, world, "ben")
    client.post(at("announce_paper", session), {"title": "The three options"})
    (facts,) = queries.papers(session, on=timezone.localdate())
    sent = {"format_name": "text", "detail": "", "sent_on": timezone.localdate().isoformat(), "link": "", "words": ""}
    address = at("send_paper", session, facts.paper.ref)
    assert "Enter a link to the paper, or its words." in read(client.post(address, sent))
    client.post(address, sent | {"link": "https://example.org/options"})
    client.force_login(world.amina)
    page = seen(client, "session", session)
    assert "https://example.org/options" in page
    assert "working days before" in page
    assert "Late" not in page
    client.post(at("ask_for_paper", session, facts.paper.ref), {"format_name": "audio", "detail": ""})
    assert "An answer is owed to you." in seen(client, "session", session)
    asked = queries.paper_askings(session).get()
    client.force_login(world.ben)
    owed = seen(client, "session", session)
    assert "Asked for, and owed" in owed
    assert "Amina" not in owed
    client.post(at("answer_paper", session, asked.ref), {"answer": "It comes on Friday."})
    for name, is_told in (("ben", False), ("cleo", False), ("amina", True)):
        client.force_login(getattr(world, name))
        assert ("It comes on Friday." in seen(client, "session", session)) is is_told


def test_a_paper_of_another_session_is_not_found_here(client: Client, world: make.World):
    session, other = to_come(world), to_come(world)
    paper = make_meetings.paper(world, other)
    signed_in(client, world, "cleo")
    assert client.get(at("send_paper", session, paper.ref)).status_code == 404
    assert client.get(at("send_paper", other, paper.ref)).status_code == 200


def test_a_paper_is_taken_off_after_one_question(client: Client, world: make.World):
    session = to_come(world)
    paper = make_meetings.paper(world, session)
    signed_in(client, world, "cleo")
    assert "Take “The three options” off" in seen(client, "remove_paper", session, paper.ref)
    client.post(at("remove_paper", session, paper.ref))
    assert not queries.papers(session, on=timezone.localdate())


def test_the_access_plan_is_written_seen_to_and_handed_on(client: Client, world: make.World):
    session = to_come(world)
    signed_in(client, world, "cleo")
    line = {"kind": "step_free", "words": "No steps on Mill Lane.", "owner": world.ben.ref}
    assert "Choose who sees to it." in read(client.post(at("write_access_line", session), line | {"owner": ""}))
    client.post(at("write_access_line", session), line)
    (found,) = queries.access_lines(session)
    client.force_login(world.ben)
    assert "Ben sees to it" in seen(client, "session", session)
    client.post(at("mark_access", session, found.ref))
    assert ">done" in seen(client, "session", session).replace("; ", "")
    client.post(at("mark_access", session, found.ref))
    client.post(at("hand_on_access", session, found.ref), {"owner": world.amina.ref})
    client.logout()
    page = seen(client, "session", session)
    assert "somebody sees to it" in page
    assert "Amina" not in page
    client.force_login(world.cleo)
    client.post(at("remove_access_line", session, found.ref), {"why": "Mill Lane is closed."})
    assert "Mill Lane is closed." in seen(client, "session", session)


def test_ground_rules_are_agreed_with_one_press_each(client: Client, world: make.World):
    session = make.session(world, starts_at=timezone.now() - timedelta(minutes=1))
    make.check_in(session, world.amina, world.ben)
    signed_in(client, world, "amina")
    assert "Write the line first." in read(client.post(at("propose_rule", session), {"words": ""}))
    client.post(at("propose_rule", session), {"words": "One person speaks at a time."})
    rule = queries.ground_rules_proposed(session).get()
    for name in ("amina", "ben"):
        client.force_login(getattr(world, name))
        assert "Report these words" in seen(client, "session", session)
        assert "My side agrees" in seen(client, "session", session)
        client.post(at("agree_rules", session), {"rule": [rule.ref]})
    page = seen(client, "session", to_come(world))
    assert "One person speaks at a time." in page
    again = {"words": "", "follows": rule.ref}
    assert client.post(at("propose_rule", session), again).status_code == 302
    assert "No more: “One person speaks at a time.”" in seen(client, "session", session)
    client.post(at("take_back_rule", session, queries.ground_rules_proposed(session).get().ref))
    assert not queries.ground_rules_proposed(session)


def test_the_agenda_is_ordered_with_one_press_and_says_when_it_does_not_fit(client: Client, world: make.World):
    session = to_come(world)
    make.items(world, session, staff=12)
    make.items(world, session, citizen=1)
    signed_in(client, world, "amina")
    assert "That is 10 too many" in seen(client, "session", session)
    client.post(at("order_items", session), {"how": "citizens_first"})
    first = queries.agenda(session).first()
    assert first is not None
    assert first.side == "citizen"
    assert client.post(at("order_items", session), {"how": "by_size"}).status_code == 403


def test_cleo_closes_a_session_step_by_step_and_late_notes_are_said_in_public(client: Client, world: make.World):
    session = make.session(world)
    (item,) = make.items(world, session, citizen=1)
    listen.contribute(world.activity, by=world.amina, at=make.MONDAY, words="The bell rings.", item=item)
    make.held(world, session, world.amina, world.ben)
    signed_in(client, world, "amina")
    assert client.get(at("close_step_by_step", session)).status_code == 403
    page = seen(client, "session", session)
    assert "Late" in page
    assert "they were due on Thursday 22 January 2026" in page
    assert "Answers owed" in page
    client.force_login(world.cleo)
    steps = seen(client, "close_step_by_step", session)
    assert "everybody can read that they are late" in steps
    assert "1 thing said about the agenda waits for an answer." in steps
    actions.publish_notes(session, by=world.cleo, at=make.day(40), notes="We agreed on lamps.")
    client.logout()
    assert "they came on" in seen(client, "session", session)
