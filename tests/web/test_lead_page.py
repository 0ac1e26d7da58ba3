"""For those who hold activities: what is owed by its day, over all of them."""

from datetime import date, datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from cairn.activities import actions as activities
from cairn.listen import actions
from cairn.reach import actions as reach
from cairn.thanks import actions as thanks
from cairn.thanks import queries as papers
from cairn.web.contents import lead
from cairn.web.contents.lead import Waits
from tests import (
    make,
    make_answers,
    make_care,
    make_challenges,
    make_moderation,
    make_money,
    make_reach,
    make_sharing,
    make_thanks,
)
from tests.web.looking import signed_in

pytestmark = pytest.mark.django_db


def names(heaps: list[lead.Heap]) -> dict[str, list[str]]:
    return {heap.name: [one.words for one in heap.lines] for heap in heaps}


def test_every_day_has_its_heap() -> None:
    """Monday 5 January 2026: this week goes up to Sunday 11."""
    days = {"late": -1, "now": 0, "soon": 6, "later": 7, "never": None}
    waiting = [Waits(words, "/", "", due_on=make.day(n).date() if n is not None else None) for words, n in days.items()]
    assert names(lead.heaps(waiting, at=make.MONDAY)) == {
        "overdue": ["late"], "today": ["now"], "week": ["soon"], "no_day": ["never"], "later": ["later"],
    }  # fmt: skip


def test_a_heap_shows_the_most_urgent_first_and_says_how_many_more_there_are() -> None:
    waiting = [Waits(str(n), "/", "", due_on=make.day(-n).date()) for n in range(1, 50)]
    overdue = lead.heaps(waiting, at=make.MONDAY)[0]
    assert (len(overdue.lines), overdue.lines[0].words, overdue.more) == (40, "49", 9)


def test_everything_that_is_owed_stands_there_with_its_page(client: Client, world: make.World) -> None:
    at = timezone.now()
    make.decided(world)
    asked = make.contribution(world, words="When does it open?", is_question=True, at=at - timedelta(days=60))
    who_pays = make.contribution(world, words="Who pays?", is_question=True, at=at)
    refuted = make_answers.answered(world, at=at, to=who_pays)
    make_answers.checked(refuted.contribution, "no", by=world.amina, at=at)
    theme = make_answers.theme(world)
    disputed = make_answers.placed(world, theme, words="The bell.", at=at)
    actions.dispute(disputed, by=world.amina, at=at)
    make_sharing.need(world)
    make_challenges.challenge(world, by=None, words="It was not so.")
    make_money.terms(world)
    make_money.claim(world)
    make.commitment(world, at=at, words="Two chairs more.")
    signed_in(client, world, "cleo")
    page = client.get("/lead").content.decode()
    for words in (
        "When does it open?", "Who pays?", "says that it is not answered",
        "“There is too little room” is not their point",
        "Somebody said what they need to join in.", "Answer a challenge: It was not so.", "1 claim waits to be paid.",
        "Promised: Two chairs more.", f"/listen/reply/{asked.ref}", "What would climb next",
    ):  # fmt: skip
        assert words in page, words
    assert "What we owe to others" in client.get("/me").content.decode()
    assert 'href="/lead"' in client.get("/me").content.decode()


@pytest.mark.parametrize(("who", "status"), [("amina", 403), ("ben", 200), ("cleo", 200), ("dana", 403), ("", 403)])
def test_it_is_for_those_who_hold_something_or_own_a_decision(
    client: Client, world: make.World, who: str, status: int
) -> None:
    make.card(world)  # Ben owns the decision
    signed_in(client, world, who)
    assert client.get("/lead").status_code == status
    if who:
        assert ('href="/lead"' in client.get("/me").content.decode()) is (status == 200)


def test_work_that_has_ended_still_owes_its_answers(client: Client, world: make.World) -> None:
    make.contribution(world, words="Why?")
    activities.end_activity(world.activity, by=world.cleo, at=make.day(1))
    signed_in(client, world, "cleo")
    page = client.get("/lead").content.decode()
    assert "Why?" in page
    assert "None of the activities you hold is running" in page


def test_who_has_not_been_heard_is_counted_from_five_on_and_never_named(client: Client, world: make.World) -> None:
    at = timezone.now()
    signed_in(client, world, "cleo")
    world.citizens(2)  # with Amina and Ben: four
    make.contribution(world, at=make.day(1))
    assert "have said nothing here for two months" not in client.get("/lead").content.decode()
    world.staff(2)
    page = client.get("/lead").content.decode()
    assert "6 people who take part have said nothing here for two months" in page
    make.contribution(world, at=at)
    assert "5 people who take part have said nothing" in client.get("/lead").content.decode()
    make.contribution(world, at=at, by=world.ben)
    assert "have said nothing here for two months" not in client.get("/lead").content.decode()


def test_an_answer_can_lead_on_to_the_next_that_waits(client: Client, world: make.World) -> None:
    first, second = make.contribution(world), make.contribution(world, at=make.day(1))
    signed_in(client, world, "cleo")
    here = "/p/waiting-well/a/quiet-corner/listen"
    sent = {"answer": "done", "words": "They stand apart.", "next": "1"}
    assert client.post(f"{here}/reply/{first.ref}", sent)["Location"] == f"{here}/reply/{second.ref}"
    assert client.post(f"{here}/reply/{second.ref}", sent)["Location"] == f"{here}/owed"


def test_words_that_wait_for_a_moderator_stand_there_until_which_day(client: Client, world: make.World) -> None:
    at = timezone.now()
    make_moderation.reported(make_moderation.thing_of(make.contribution(world, words="My secret words.")), at=at)
    page = signed_in(client, world, "cleo").get("/lead").content.decode()
    assert "Moderation: A contribution or question in “A quiet corner”" in page
    assert "Reported: somebody has to look by" in page
    assert "My secret words." not in page.split("Moderation:", 1)[1].split("</li>", 1)[0]


def test_an_appeal_that_nobody_new_can_decide_asks_for_another_moderator(client: Client, world: make.World) -> None:
    at = timezone.now()
    thing = make_moderation.thing_of(make.contribution(world))
    make_moderation.hidden(thing, by=(make_moderation.moderator(world), world.cleo), at=at)
    make_moderation.appealed(thing, at=at)
    signed_in(client, world, "cleo")
    stuck = "Ask somebody in to decide this appeal."
    assert stuck in client.get("/lead").content.decode()
    make_moderation.moderator(world, "Nia")
    page = client.get("/lead").content.decode()
    assert stuck not in page
    assert "The author has appealed" in page


def test_a_contact_is_told_that_somebody_waits_and_nothing_of_what(client: Client, world: make.World) -> None:
    make_care.message(make_care.contact(world, world.cleo), world.amina, words="It is about my brother.")
    page = signed_in(client, world, "cleo").get("/lead").content.decode()
    assert "Somebody asks you to get in touch." in page
    assert "my brother" not in page
    assert "in touch" not in signed_in(Client(), world, "ben").get("/me").content.decode()


def test_a_count_of_who_came_is_owed_after_three_months_and_stands_there_four_weeks_before(world: make.World) -> None:
    def owed(at: datetime) -> list[tuple[str, date | None]]:
        found = lead.everything(world.cleo, at=at)["heaps"]
        return [(one.words, one.due_on) for heap in found for one in heap.lines if "who came" in one.words]

    opened = timezone.localdate(world.programme.opened_at)
    assert owed(world.programme.opened_at + timedelta(days=62)) == []
    first = [("Count who was asked and who came.", opened + timedelta(days=91))]
    assert owed(world.programme.opened_at + timedelta(days=63)) == first
    counted = make_reach.published(world, on=70)
    assert owed(make.day(71)) == []
    again = [("Count again who was asked and who came.", counted.counted_on + timedelta(days=91))]
    assert owed(make.day(70 + 200)) == again
    activities.end_activity(world.activity, by=world.cleo, at=make.day(271))
    assert owed(make.day(272)) == []


def test_what_is_done_for_a_group_that_is_missing_is_owed_by_its_day(client: Client, world: make.World) -> None:
    at = timezone.now()
    due = timezone.localdate(at) + timedelta(days=40)
    words = {"group": "People who work nights", "tried": "Nothing yet", "next_words": "Ask at the depot"}
    step = reach.note_step(world.programme, by=world.cleo, at=at, by_on=due, **words)
    signed_in(client, world, "cleo")
    page = client.get("/lead").content.decode()
    assert "For People who work nights: Ask at the depot" in page
    assert "/p/waiting-well/reach#next-title" in page
    reach.remove_step(step, by=world.cleo, at=at)
    assert "Ask at the depot" not in client.get("/lead").content.decode()


def test_papers_that_people_wait_for_stand_there_until_they_are_settled(client: Client, world: make.World) -> None:
    def owed(at: datetime) -> list[tuple[str, str, date | None]]:
        found = lead.everything(world.cleo, at=at)["heaps"]
        return [(one.words, one.url, one.due_on) for heap in found for one in heap.lines if " for Amina" in one.words]

    asked, wanted = make_thanks.asked(world), make_thanks.reference(world)
    assert [(url, due) for _words, url, due in owed(make.day(60))] == [
        (f"/me/certificate/{asked.ref}", papers.answer_due_on(asked)),
        (f"/me/reference/{wanted.ref}", papers.answer_due_on(wanted)),
    ]
    assert owed(make.day(60))[0][0] == f"Sign a certificate for {world.amina.shown_name}, or say why not."
    thanks.sign_certificate(asked, by=world.cleo, at=make.day(61))
    thanks.write_reference(wanted, by=world.cleo, at=make.day(61), words="She asks.")
    assert owed(make.day(61)) == []
