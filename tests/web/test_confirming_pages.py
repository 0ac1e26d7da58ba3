"""The page "Is this how it was?": what it asks of whom, what it keeps, and what everybody sees of it."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape

from cairn.activities import actions as activities
from cairn.decide import actions as decide
from cairn.decide import queries as decide_queries
from cairn.ledger import queries as ledger
from cairn.people import actions as people
from cairn.programmes import actions as programmes
from cairn.sessions import actions as sessions
from cairn.web.contents.questions import QUESTIONS
from cairn.witness import actions, queries
from cairn.witness.models import Answer
from tests import make
from tests.make_witness import claim, counts, says

MINE = "/me/was-it-so"


def lately(world: make.World, *, days: int = 1) -> int:
    """A claim written down so many days ago, about a session the day before."""
    now = timezone.now()
    return claim(world, at=now - timedelta(days=days), starts_at=now - timedelta(days=days + 1))


def a_session(world: make.World, title: str = "Around the table") -> list[int]:
    """A session of yesterday about which three things are claimed: the entries' numbers."""
    now = timezone.now()
    first = claim(world, at=now - timedelta(hours=3), starts_at=now - timedelta(days=1), title=title)
    meeting = world.activity.sessions.order_by("-pk").first()
    [item] = make.items(world, meeting, citizen=1)
    sessions.mark_reached(item, by=world.cleo, at=now - timedelta(hours=2), minutes=20)
    sessions.name_chair(meeting, by=world.cleo, at=now - timedelta(hours=1), chairs=[world.amina, world.ben])
    last = ledger.head(world.chain).length
    return [first, last - 1, last]


def field(world: make.World, number: int) -> str:
    return f"{world.activity.ref}-{number}"


def all_of(world: make.World) -> str:
    return f"all-{world.activity.ref}-{world.activity.sessions.order_by('-pk').first().ref}"


def kept(world: make.World) -> dict[int, str]:
    return dict(Answer.objects.filter(person=world.amina).values_list("number", "said"))


def confirmed(world: make.World) -> str:
    return reverse("confirmations", args=[world.programme.slug, world.activity.slug])


def link(person) -> str:
    return reverse("was_it_so_by_link", args=[queries.token_of(person, at=timezone.now())])


@pytest.mark.parametrize("kind", sorted(queries.CLAIMS))
def test_whatever_citizens_are_asked_about_is_asked_in_plain_words(kind: str) -> None:
    assert str(QUESTIONS[kind]).endswith((".", "?"))


def test_it_asks_by_activity_and_session_in_plain_questions(client: Client, world: make.World) -> None:
    a_session(world)
    client.force_login(world.amina)
    page = client.get(MINE).content.decode()
    when = timezone.localdate(timezone.now() - timedelta(days=1))
    assert f"The session of {when.day} {when:%B}: Around the table" in page
    assert "Was the person who decides there, and did they stay?" in page
    assert "This group decides together, both sides." in page
    assert "Was “Item 1” talked about for about 20 minutes?" in page
    assert "Did a citizen chair, alone or together with somebody else?" in page
    assert "Only numbers are shown, never names" in page
    assert "Staff cannot see your answer" in page
    assert page.count("<h1") == 1
    assert page.count("Yes, all of it was like this") == 1


@pytest.mark.parametrize("name", ["ben", "cleo", "dana"])
def test_who_is_not_asked_sees_an_empty_page_that_says_what_will_be_here(
    client: Client, world: make.World, name: str
) -> None:
    number = lately(world)
    client.force_login(getattr(world, name))
    assert "You are not asked anything right now" in client.get(MINE).content.decode()
    client.post(MINE, {field(world, number): "yes"})
    assert not Answer.objects.exists()


def test_who_is_not_signed_in_signs_in_first(client: Client, world: make.World) -> None:
    lately(world)
    answer = client.get(MINE)
    assert answer.status_code == 302
    assert answer.url == f"{reverse('account_login')}?next={MINE}"


def test_my_page_has_one_line_for_all_questions(client: Client, world: make.World) -> None:
    numbers = a_session(world)
    world.citizens(1)
    client.force_login(world.amina)
    page = client.get("/me").content.decode()
    assert "Is this how it was? 3 questions." in page
    assert MINE in page
    says(world, world.amina, "yes", *numbers, at=timezone.now())
    assert MINE not in client.get("/me").content.decode()


def test_each_answer_is_kept_and_comes_back_on_the_page(client: Client, world: make.World) -> None:
    world.citizens(1)
    first, second, third = a_session(world)
    client.force_login(world.amina)
    answer = client.post(MINE, {field(world, first): "yes", field(world, second): "no"})
    assert answer.url == MINE
    assert kept(world) == {first: "yes", second: "no"}
    page = client.get(MINE).content.decode()
    assert "Your answers are kept" in page
    assert page.count("checked") == 2
    client.post(MINE, {field(world, first): "absent", field(world, second): "no", field(world, third): "yes"})
    assert kept(world) == {first: "absent", second: "no", third: "yes"}
    assert "You have answered everything" in client.get(MINE).content.decode()


@pytest.mark.parametrize("at_once", ["yes", "absent"])
def test_one_choice_answers_for_the_whole_session(client: Client, world: make.World, at_once: str) -> None:
    world.citizens(1)
    numbers = a_session(world)
    client.force_login(world.amina)
    client.post(MINE, {all_of(world): at_once})
    assert kept(world) == dict.fromkeys(numbers, at_once)


def test_an_answer_of_its_own_counts_before_the_one_for_the_session(client: Client, world: make.World) -> None:
    world.citizens(1)
    first, second, third = a_session(world)
    client.force_login(world.amina)
    client.post(MINE, {field(world, first): "yes"})
    client.post(MINE, {all_of(world): "absent", field(world, first): "yes", field(world, second): "no"})
    assert kept(world) == {first: "absent", second: "no", third: "absent"}


def test_the_choice_for_one_session_leaves_another_alone(client: Client, world: make.World) -> None:
    world.citizens(1)
    one, other = a_session(world), a_session(world, title="By the window")
    client.force_login(world.amina)
    page = client.get(MINE).content.decode()
    assert page.index("Around the table") < page.index("By the window")
    client.post(MINE, {all_of(world): "yes"})
    assert kept(world) == dict.fromkeys(other, "yes")
    assert not set(one) & set(kept(world))


@pytest.mark.parametrize(
    ("said", "words"), [({}, "Answer at least one question"), ({"x": "yes"}, "Answer at least one question")]
)
def test_an_empty_form_says_that_one_may_skip_it(client: Client, world: make.World, said: dict, words: str) -> None:
    lately(world)
    client.force_login(world.amina)
    assert words in client.post(MINE, said).content.decode()
    assert not Answer.objects.exists()


def test_another_answer_is_refused_and_what_was_chosen_stays(client: Client, world: make.World) -> None:
    first, second, _third = a_session(world)
    client.force_login(world.amina)
    page = client.post(MINE, {field(world, first): "maybe", field(world, second): "no"}).content.decode()
    assert "Choose one of the answers offered." in page
    assert page.count("checked") == 1
    assert not Answer.objects.exists()


def test_when_the_last_one_has_answered_it_is_counted_at_once(client: Client, world: make.World) -> None:
    number = lately(world)
    client.force_login(world.amina)
    client.post(MINE, {field(world, number): "yes"})
    assert [entry.data["fact"] for entry in counts(world)] == [number]
    assert not Answer.objects.exists()
    page = client.get(MINE).content.decode()
    assert "You are not asked anything right now" in page
    assert client.post(MINE, {field(world, number): "no"}).status_code == 200
    assert len(counts(world)) == 1


def test_a_question_that_closed_while_the_page_was_open_is_left_out(client: Client, world: make.World) -> None:
    world.citizens(1)
    first, second = lately(world), lately(world)
    client.force_login(world.amina)
    client.get(MINE)
    says(world, world.amina, "yes", first, at=timezone.now())
    says(world, world.activity.participants.get(person__name="Citizen1").person, "yes", first, at=timezone.now())
    actions.count_claim(world.activity, number=first, at=timezone.now())
    client.post(MINE, {field(world, first): "no", field(world, second): "yes"})
    assert kept(world) == {second: "yes"}
    assert counts(world)[0].data["enough"] is True


def test_whatever_is_over_is_counted_when_somebody_comes_by(client: Client, world: make.World) -> None:
    lately(world, days=11)
    assert client.get(confirmed(world)).status_code == 200
    assert len(counts(world)) == 1
    client.get(reverse("mountain", args=[world.programme.slug, world.activity.slug]))
    client.force_login(world.amina)
    client.get(MINE)
    assert len(counts(world)) == 1


def test_by_the_link_of_a_letter_one_answers_without_signing_in(client: Client, world: make.World) -> None:
    world.citizens(1)
    number = lately(world)
    page = client.get(link(world.amina))
    words = page.content.decode()
    assert "no-store" in page["Cache-Control"]
    assert "whose name here begins with A." in words
    assert "Amina" not in words
    assert world.amina.email not in words
    answer = client.post(link(world.amina), {field(world, number): "yes"})
    assert answer.url == link(world.amina)
    assert kept(world) == {number: "yes"}
    assert client.get("/me").status_code == 302


def test_the_link_is_its_persons_even_where_somebody_else_is_signed_in(client: Client, world: make.World) -> None:
    world.citizens(1)
    number = lately(world)
    client.force_login(world.ben)
    client.post(link(world.amina), {field(world, number): "no"})
    assert kept(world) == {number: "no"}
    assert not Answer.objects.exclude(person=world.amina).exists()


def test_the_link_of_a_member_of_staff_asks_nothing(client: Client, world: make.World) -> None:
    number = lately(world)
    assert "You are not asked anything right now" in client.get(link(world.ben)).content.decode()
    client.post(link(world.ben), {field(world, number): "yes"})
    assert not Answer.objects.exists()


def test_the_link_of_somebody_who_is_staff_by_now_asks_nothing(client: Client, world: make.World) -> None:
    number = lately(world)
    people.state_employment(world.organisation, by=world.amina, at=timezone.now())
    assert "You are not asked anything right now" in client.get(link(world.amina)).content.decode()
    client.post(link(world.amina), {field(world, number): "yes"})
    assert not Answer.objects.exists()


@pytest.mark.parametrize("token", ["x", "abcdefghjkmn00000aaaaaaaaaaaaaaaaaaaaaaaa"])
def test_a_wrong_or_old_link_says_so(client: Client, world: make.World, token: str) -> None:
    old = queries.token_of(world.amina, at=timezone.now() - timedelta(days=16))
    for one in (token, old):
        answer = client.get(reverse("was_it_so_by_link", args=[one]))
        assert answer.status_code == 403
        assert "does not work any more" in answer.content.decode()


def test_nothing_notes_when_an_answer_came(client: Client, world: make.World) -> None:
    world.citizens(1)
    number = lately(world)
    client.force_login(world.amina)
    client.post(MINE, {field(world, number): "yes"})
    [session] = Session.objects.all()
    assert "sent" not in session.get_decoded()


def test_what_was_written_later_says_that_three_are_needed(client: Client, world: make.World) -> None:
    now = timezone.localtime()
    claim(world, at=now - timedelta(seconds=1), starts_at=(now - timedelta(days=20)).replace(hour=8))
    client.force_login(world.amina)
    words = "This was written down 20 days later, so three people have to confirm it instead of two."
    assert words in client.get(MINE).content.decode()


def test_peoples_words_on_the_page_are_words_and_no_code(client: Client, world: make.World) -> None:
    make.card(world, who_decides="<script>alert(1)</script>")
    lately(world)
    client.force_login(world.amina)
    page = client.get(MINE).content.decode()
    assert escape("<script>alert(1)</script>") in page
    assert "<script>alert" not in page


@pytest.mark.parametrize("name", ["amina", "ben", "cleo", "dana", "nobody"])
def test_everybody_sees_how_the_asking_stands_and_no_answers_before_it_is_over(
    client: Client, world: make.World, name: str
) -> None:
    others = world.citizens(5)
    numbers = a_session(world)
    says(world, world.amina, "yes", *numbers, at=timezone.now())
    if person := getattr(world, name, None):
        client.force_login(person)
    page = client.get(confirmed(world)).content.decode()
    assert page.count("Citizens are being asked until") == 3
    assert page.count("6 citizens asked.") == 3
    assert "said yes" not in page
    for someone in others:
        says(world, someone, "yes", *numbers, at=timezone.now())
    page = client.get(confirmed(world)).content.decode()
    assert page.count("Citizens confirm this.") == 3
    assert "Citizens asked: 6. Yes: 6. No: 0. Not there: 0." in page
    assert page.count("<h1") == 1


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        (("yes", "yes"), "Citizens confirm this."),
        (("no", "yes"), "Citizens do not confirm this."),
        (("yes", "absent"), "Too few citizens answered to confirm this."),
    ],
)
def test_of_fewer_than_five_no_number_of_answers_is_shown(
    client: Client, world: make.World, answers: tuple[str, str], words: str
) -> None:
    neighbour = world.citizens(1)[0]
    number = lately(world)
    for someone, answer in zip((world.amina, neighbour), answers, strict=True):
        says(world, someone, answer, number, at=timezone.now())
    page = client.get(confirmed(world)).content.decode()
    assert words in page
    assert "2 citizens asked." in page
    assert "said yes" not in page


def test_a_citizen_asks_again_from_the_page(client: Client, world: make.World) -> None:
    number = lately(world, days=11)
    again = reverse("ask_again", args=[world.programme.slug, world.activity.slug, number])
    for name, is_offered in (("ben", False), ("dana", False), ("amina", True), ("cleo", True)):
        client.force_login(getattr(world, name))
        assert (again in client.get(confirmed(world)).content.decode()) == is_offered
    assert "Ask everybody once more?" in client.get(again).content.decode()
    client.force_login(world.ben)
    assert client.post(again).status_code == 403
    client.force_login(world.amina)
    assert client.post(again).url == confirmed(world)
    assert "Citizens are being asked until" in client.get(confirmed(world)).content.decode()
    assert client.post(again).status_code == 403
    client.get(MINE)
    assert [question.claim.number for question in queries.questions_for(world.amina, at=timezone.now())] == [number]


def test_the_page_says_what_will_be_there_while_nothing_is_claimed(client: Client, world: make.World) -> None:
    assert "does not claim anything yet" in client.get(confirmed(world)).content.decode()


@pytest.mark.parametrize("number", [1, 5])
def test_one_question_and_five_cost_the_same(
    client: Client, world: make.World, number: int, django_assert_num_queries
) -> None:
    world.citizens(number)
    for _ in range(number):
        lately(world)
    client.force_login(world.amina)
    with django_assert_num_queries(MINE_ASKS):
        assert client.get(MINE).status_code == 200
    with django_assert_num_queries(CONFIRMED_ASKS):
        assert client.get(confirmed(world)).status_code == 200


MINE_ASKS, CONFIRMED_ASKS = 16, 18


def test_questions_of_two_activities_stand_apart(client: Client, world: make.World) -> None:
    world.citizens(1)
    first = lately(world)
    other = activities.open_activity(
        world.programme, by=world.cleo, at=make.MONDAY, title="A second corner", slug="second", question="Where?"
    )
    activities.join(other, by=world.amina, at=make.MONDAY)
    here = make.World(world.amina, world.ben, world.cleo, world.dana, world.organisation, world.programme, other)
    second = lately(here)
    client.force_login(world.amina)
    page = client.get(MINE).content.decode()
    assert page.index("<h2>A quiet corner") < page.index("<h2>A second corner")
    client.post(MINE, {field(world, first): "yes", field(here, second): "no"})
    assert kept(world) == {first: "yes"}  # in the other one Amina was the last to answer: it is counted
    assert [entry.data["against"] for entry in counts(here)] == [True]


def test_who_left_the_programme_still_answers_for_what_they_saw(client: Client, world: make.World) -> None:
    world.citizens(1)
    number = lately(world)
    activities.leave(world.activity, by=world.amina, at=timezone.now())
    programmes.leave(world.programme, by=world.amina, at=timezone.now())
    client.force_login(world.amina)
    client.post(MINE, {field(world, number): "no"})
    assert kept(world) == {number: "no"}


def test_a_question_about_a_vote_leads_to_it(client: Client, world: make.World) -> None:
    found = make.decision(world, make.options(world), at=timezone.now() - timedelta(days=8))
    grades = dict(zip((one.ref for one in decide_queries.paper(found)), (4, 1), strict=True))
    for voter in [one.person for one in world.activity.participants.all()]:
        decide.cast_ballot(found, by=voter, at=timezone.now() - timedelta(days=3), grades=grades, objections={})
    closed = decide.close_decision(found, by=world.cleo, at=timezone.now())
    assert closed.status == "decided"
    client.force_login(world.amina)
    page = client.get(MINE).content.decode()
    assert "Was this decided by the rule everybody knew before" in page
    assert "Which corner do we build?" in page
    assert reverse("decision", args=[world.programme.slug, world.activity.slug, found.ref]) in page
