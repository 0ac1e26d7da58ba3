"""The pages of roles, for each of the four people, for those who read, and for nobody."""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cairn.programmes import actions as programmes
from cairn.programmes.models import Programme
from cairn.roles import actions, queries
from cairn.roles.models import RoleOffer
from cairn.web.contents import moderated
from tests import make, make_moderation, make_roles
from tests.web.components.html_checks import faults
from tests.web.looking import signed_in

HERE = "/p/waiting-well/roles"
PEOPLE = ("amina", "ben", "cleo", "dana", "")


@pytest.fixture
def now(world: make.World) -> Any:
    return timezone.now()


@pytest.fixture
def role(world: make.World, now: Any) -> RoleOffer:
    """A role that is open today, with readers from both sides."""
    offered = make_roles.offer(world, at=now)
    make_roles.reader(world, offered, at=now)
    return offered


def looks(client: Client, world: make.World, name: str) -> Client:
    client.logout()
    return signed_in(client, world, name)


def read(client: Client, path: str) -> str:
    page = client.get(path)
    assert page.status_code == 200, path
    words = page.content.decode()
    assert faults(words) == []
    assert words.count("<h1") == 1
    return " ".join(words.split())


def said(client: Client, path: str) -> str:
    """The words of the page alone."""
    return re.sub(r"<[^>]+>", "", read(client, path))


def closed(role: RoleOffer) -> None:
    """Two weeks have passed: the last day was yesterday."""
    role.closes_on = timezone.localdate() - timedelta(days=1)
    role.save()


def offer(**changes: Any) -> dict[str, Any]:
    day = timezone.localdate()
    sent = {
        "title": "Door host", "activity": "", "purpose": "Nobody stands alone at the door.",
        "time_asked": "An evening.",
        "support": "Cleo is there.", "is_paid": "yes", "about_pay": "£20.", "places": "2", "for_side": "",
        "way": "choice", "helps": ["listening"], "helps_words": "",
        **{name: f"{day + timedelta(days=days):%d/%m/%Y}" for name, days in
           (("closes_on", 14), ("starts_on", 20), ("ends_on", 90))},
    }  # fmt: skip
    return sent | changes


@pytest.mark.parametrize("name", PEOPLE)
def test_everybody_reads_what_a_role_is(client: Client, world: make.World, role: RoleOffer, name: str) -> None:
    looks(client, world, name)
    assert "Reader of papers" in read(client, HERE)
    page = read(client, f"{HERE}/{role.ref}")
    for words in ("Say what is hard to read", "Two hours a month.", "rings you the day before", "£25 for each paper.",
                  "2 places", "reading papers", "Everybody gets an answer with its reason"):  # fmt: skip
        assert words in page
    assert ("Ask for this role" in page) is (name in {"amina", "dana"})
    assert ("Cleo (citizen)" in said(client, f"{HERE}/{role.ref}")) is (name in {"ben", "cleo"})
    assert "Reader of papers" in read(client, "/p/waiting-well")
    assert f'href="{HERE}"' in read(client, "/p/waiting-well/a/quiet-corner")


def test_a_role_of_an_activity_stands_on_its_page(client: Client, world: make.World, now: Any) -> None:
    role = make_roles.offer(world, at=now, activity=world.activity, title="Table host")
    assert "Table host" in read(client, "/p/waiting-well/a/quiet-corner")
    assert f'href="{HERE}/{role.ref}"' in read(client, "/p/waiting-well/a/quiet-corner/record")


def test_a_role_is_offered_and_what_was_typed_comes_back(client: Client, world: make.World) -> None:
    signed_in(client, world, "cleo")
    read(client, f"{HERE}/offer")
    for changes, why in (
        ({"support": ""}, "A role without support is a burden"), ({"places": "0"}, "1"),
        ({"closes_on": f"{timezone.localdate():%d/%m/%Y}"}, "at least a day"), ({"is_paid": ""}, "whether the time"),
    ):  # fmt: skip
        page = client.post(f"{HERE}/offer", offer(**changes)).content.decode()
        assert why in page
        assert "Nobody stands alone at the door." in page
    where = client.post(f"{HERE}/offer", offer())["Location"]
    assert "Door host" in read(client, where)


def test_the_topics_of_an_offer_stand_in_named_groups(client: Client, world: make.World) -> None:
    signed_in(client, world, "cleo")
    page = read(client, f"{HERE}/offer")
    groups = page.split('class="in-columns" id="id_helps"')[1].split("</div></fieldset></div>")[0]
    assert groups.count("<legend>") == 5
    assert groups.count('name="helps"') == 33
    sent = client.post(f"{HERE}/offer", offer(title="")).content.decode()
    assert 'value="listening" id="id_helps_1_2" checked' in " ".join(sent.split())


def test_when_where_and_what_there_can_be_stand_on_the_page_and_the_list_is_made_short_by_them(
    client: Client, world: make.World, now: Any
) -> None:
    make_roles.offer(world, at=now, title="From home", where="online")
    signed_in(client, world, "cleo")
    sent = offer(
        times=["weekday_evening"], where="in_person", place="Mill Street", access_there=["hearing_loop"],
        access_not_there=["captions"],
    )  # fmt: skip
    assert "whether they can get there" in client.post(f"{HERE}/offer", sent | {"place": ""}).content.decode()
    page = said(client, client.post(f"{HERE}/offer", sent)["Location"])
    for words in ("Weekday evenings", "In person: Mill Street", "There will be: Hearing loop.", "be: Captions."):
        assert words in page
    for chosen, titles in (
        ("", {"Door host", "From home"}), ("?where=online", {"From home"}),
        ("?times=weekday_evening", {"Door host", "From home"}),
        ("?times=weekend_morning", {"From home"}), ("?times=weekend_morning&where=in_person", set()),
    ):  # fmt: skip
        page = read(client, HERE + chosen)
        assert {one for one in ("Door host", "From home") if f"{one}</a></h2>" in page} == titles
    assert "No role suits that" in page
    assert client.get(f"{HERE}?times=never&where=moon").status_code == 200


def test_asking_people_for_a_role_begins_with_the_role(client: Client, world: make.World, role: RoleOffer) -> None:
    looks(client, world, "cleo")
    people = f"{HERE}/asked/people?role={role.ref}"
    assert f'href="{people}"' in read(client, f"{HERE}/{role.ref}")
    page = read(client, people)
    assert "For the role: Reader of papers" in page
    assert f'/asked/people/{world.amina.ref}?role={role.ref}"' in page
    assert "For the role" not in read(client, f"{HERE}/asked/people?role=none-such")


def test_a_citizen_of_the_group_offers_one_in_their_activity(client: Client, world: make.World) -> None:
    signed_in(client, world, "amina")
    assert "The whole programme" not in read(client, f"{HERE}/offer?activity=quiet-corner")
    assert "find the money" in client.post(f"{HERE}/offer", offer(activity="quiet-corner")).content.decode()
    sent = offer(activity="quiet-corner", is_paid="no", about_pay="Costs only.")
    assert "Costs only." in read(client, client.post(f"{HERE}/offer", sent)["Location"])
    for name in ("ben", "dana"):
        assert looks(client, world, name).get(f"{HERE}/offer").status_code == 403


def test_asking_for_a_role_takes_one_short_form(client: Client, world: make.World, role: RoleOffer) -> None:
    looks(client, world, "amina")
    page = said(client, f"{HERE}/{role.ref}/apply")
    for words in (
        "Cleo (citizen)",
        "Ben (staff)",
        "half a year after your answer",
        "Nobody else.",
        "you can leave this out",
    ):
        assert words in page
    client.post(f"{HERE}/{role.ref}/apply", {"words": ""})
    assert "Your answer comes by" in read(client, f"{HERE}/{role.ref}")
    assert "Reader of papers" in read(client, "/me/roles")
    mine = queries.application_of(world.amina, role)
    take_back = f"{HERE}/application/{mine.ref}/take-back"
    read(client, take_back)
    assert client.post(take_back)["Location"] == "/me/roles"
    assert queries.application_of(world.amina, role) is None


def test_both_sides_answer_and_everybody_hears_at_once(
    client: Client, world: make.World, role: RoleOffer, now: Any
) -> None:
    first = make_roles.applied(world, role, at=now, words="I read to my mother.")
    second = make_roles.applied(world, role, world.dana, at=now)
    closed(role)
    looks(client, world, "ben")
    page = read(client, f"{HERE}/{role.ref}/applications")
    assert "I read to my mother." in page
    assert "no answers to equality questions" in page
    for one, given in ((first, "yes"), (second, "no")):
        path = f"{HERE}/application/{one.ref}/answer"
        assert "in a few kind words" in client.post(path, {"is_given": given, "reason": ""}).content.decode()
        client.post(path, {"is_given": given, "reason": f"Because {given}."})
    assert "not agreed yet" in read(client, f"{HERE}/{role.ref}/applications")
    looks(client, world, "amina")
    assert "Because yes." not in read(client, "/me/roles")
    assert client.get(f"{HERE}/application/{second.ref}/agree").status_code == 404
    looks(client, world, "cleo")
    for one in (first, second):
        read(client, f"{HERE}/application/{one.ref}/agree")
        client.post(f"{HERE}/application/{one.ref}/agree")
    assert "2 people get their answers" in read(client, f"{HERE}/{role.ref}/give-answers")
    client.post(f"{HERE}/{role.ref}/give-answers")
    assert "Because yes." in read(looks(client, world, "amina"), "/me/roles")
    no = read(looks(client, world, "dana"), f"{HERE}/{role.ref}")
    assert "Because no." in no
    assert "Other roles" in no


@pytest.mark.parametrize("name", PEOPLE)
def test_who_asks_is_seen_by_those_who_read_and_by_nobody_else(
    client: Client, world: make.World, role: RoleOffer, now: Any, name: str
) -> None:
    application = make_roles.applied(world, role, world.citizens(1)[0], at=now, words="My own words.")
    looks(client, world, name)
    pages = [client.get(f"{HERE}/{role.ref}/applications"), client.get(f"{HERE}/application/{application.ref}/answer")]
    assert [page.status_code == 200 for page in pages] == [name in {"ben", "cleo"}] * 2
    for path in (HERE, f"{HERE}/{role.ref}", "/p/waiting-well", "/lead"):
        page = client.get(path).content.decode()
        assert "My own words." not in page
        assert "Citizen1" not in page


DEEDS = {  # who opens the page of a deed, of amina (holds), ben (reads), cleo (leads, offered it), dana and nobody
    "extend": {"cleo"}, "withdraw": {"cleo"}, "name-reader": {"cleo"}, "applications": {"ben", "cleo"},
    "held/rest": {"amina"}, "held/leave": {"amina"}, "held/offer-longer": {"cleo"}, "asked/people": {"cleo"},
}  # fmt: skip


@pytest.mark.parametrize("name", PEOPLE)
@pytest.mark.parametrize("path", DEEDS)
def test_who_may_do_what(client: Client, world: make.World, role: RoleOffer, now: Any, path: str, name: str) -> None:
    holding = make_roles.held(world, make_roles.offer(world, at=make.day(-30), ends_on=now.date() + timedelta(days=60)),
                              at=make.day(-10))  # fmt: skip
    kind, _, rest = path.partition("/")
    where = {"held": f"held/{holding.ref}/{rest}", "asked": path}.get(kind, f"{role.ref}/{path}")
    page = looks(client, world, name).get(f"{HERE}/{where}")
    assert (page.status_code == 200) is (name in DEEDS[path]), page.status_code


def test_somebody_rests_comes_back_and_leaves(client: Client, world: make.World, now: Any) -> None:
    role = make_roles.offer(world, at=make.MONDAY, ends_on=now.date() + timedelta(days=60))
    holding = make_roles.held(world, role)
    looks(client, world, "amina")
    at = f"{HERE}/held/{holding.ref}"
    too_long = client.post(f"{at}/rest", {"until_on": f"{now + timedelta(days=200):%d/%m/%Y}"}).content.decode()
    assert "up to three months" in too_long
    client.post(f"{at}/rest", {"until_on": f"{now + timedelta(days=20):%d/%m/%Y}"})
    assert "You are resting" in read(client, "/me/roles")
    assert "is resting: not now" in read(looks(client, world, "cleo"), f"{HERE}/asked/people")
    looks(client, world, "amina").post(f"{at}/back")
    assert "Rest for a while" in read(client, "/me/roles")
    client.post(f"{at}/leave")
    assert "You left it on" in read(client, "/me/roles")


@pytest.mark.parametrize(("answer", "told"), [("yes", "you go on"), ("no", "as it always did")])
def test_a_longer_term_is_answered_with_one_of_two_buttons(
    client: Client, world: make.World, now: Any, answer: str, told: str
) -> None:
    role = make_roles.offer(world, at=make.MONDAY, ends_on=now.date() + timedelta(days=20))
    holding = make_roles.held(world, role)
    looks(client, world, "cleo")
    assert "A term ends: Amina, Reader of papers" in read(client, "/lead")
    until = f"{now + timedelta(days=50):%d/%m/%Y}"
    client.post(f"{HERE}/held/{holding.ref}/offer-longer", {"until_on": until, "reason": "The papers go on."})
    looks(client, world, "amina")
    assert "Would you go on longer" in read(client, "/me")
    assert "The papers go on." in read(client, f"{HERE}/held/{holding.ref}/longer")
    page = client.post(f"{HERE}/held/{holding.ref}/longer", {"answer": answer}, follow=True).content.decode()
    assert told in page


def test_whoever_asks_sees_first_how_often_somebody_was_asked(client: Client, world: make.World, now: Any) -> None:
    for days in (1, 2):
        make_roles.asked(world, at=now - timedelta(days=days))
    looks(client, world, "cleo")
    page = read(client, f"{HERE}/asked/people")
    assert "asked 2 times" in page
    assert "never asked" in page
    never = read(client, f"{HERE}/asked/people?show=never")
    assert "Ask Ben" in never
    assert "Ask Amina" not in never
    assert "That is a lot for one person" in read(client, f"{HERE}/asked/people/{world.amina.ref}")
    assert "That is a lot" not in read(client, f"{HERE}/asked/people/{world.ben.ref}")
    client.post(f"{HERE}/asked/people/{world.ben.ref}", {"words": "Bring the chairs.", "role": ""})
    looks(client, world, "ben")
    assert "You are asked: Bring the chairs." in read(client, "/me")
    (asked,) = queries.asked_of(world.ben)
    read(client, f"/me/asked/{asked.ref}")
    client.post(f"/me/asked/{asked.ref}", {"says": "not_now"})
    assert "Not now, ask me another time" in read(client, "/me/roles")
    assert "Not now, ask me another time" in read(looks(client, world, "cleo"), f"{HERE}/asked/people")
    assert looks(client, world, "dana").get(f"/me/asked/{asked.ref}").status_code == 404


def test_who_leads_sees_what_is_owed(client: Client, world: make.World, role: RoleOffer, now: Any) -> None:
    make_roles.applied(world, role, at=now)
    alone = make_roles.offer(world, at=now, title="Door host")
    page = read(looks(client, world, "cleo"), "/lead")
    assert "1 person asked for the role “Reader of papers”." in page
    assert f"reads for the role “{alone.title}”" in page
    assert "People ask for the role" in read(looks(client, world, "ben"), "/me")


def test_a_drawn_role_says_that_nobody_chooses(client: Client, world: make.World, now: Any) -> None:
    role = make_roles.drawn(world, at=now)
    page = read(looks(client, world, "cleo"), f"{HERE}/{role.ref}")
    assert "nobody chooses among people" in page
    assert "Name somebody who reads too" not in page
    assert "Nobody reads it to choose" in read(looks(client, world, "amina"), f"{HERE}/{role.ref}/apply")
    assert client.get(f"{HERE}/{role.ref}/applications").status_code == 403


def test_a_role_taken_back_says_why(client: Client, world: make.World, role: RoleOffer, now: Any) -> None:
    looks(client, world, "cleo")
    read(client, f"{HERE}/{role.ref}/withdraw")
    client.post(f"{HERE}/{role.ref}/withdraw", {"reason": "The papers stop."})
    assert "The papers stop." in read(client, f"{HERE}/{role.ref}")
    assert "Reader of papers" not in read(client, HERE)
    assert "Not offered any more" in read(client, f"{HERE}?show=closed")


def test_more_time_and_who_reads(client: Client, world: make.World, role: RoleOffer) -> None:
    looks(client, world, "cleo")
    day = timezone.localdate() + timedelta(days=30)
    client.post(f"{HERE}/{role.ref}/extend", {"closes_on": f"{day:%d/%m/%Y}"})
    neighbour = world.citizens(1)[0]
    client.post(f"{HERE}/{role.ref}/name-reader", {"reader": neighbour.ref})
    assert "Citizen1 (citizen)" in said(client, f"{HERE}/{role.ref}")
    reader = queries.reader(neighbour, role)
    read(client, f"{HERE}/{role.ref}/reader/{reader.ref}/release")
    client.post(f"{HERE}/{role.ref}/reader/{reader.ref}/release")
    assert "Citizen1" not in read(client, f"{HERE}/{role.ref}")


def filled(world: make.World, number: int, now: Any) -> Programme:
    """Another programme with so many of everything that its lists show."""
    opened = programmes.open_programme(
        by=world.cleo, organisation=world.organisation, title=f"With {number}", slug=f"with-{number}", purpose="So.",
        at=make.MONDAY,
    )  # fmt: skip
    programmes.publish_programme(opened, by=world.cleo, at=make.MONDAY)
    for one in [world.ben, *[make.person(f"P{number}x{n}") for n in range(number)]]:
        programmes.join(opened, by=one, at=make.MONDAY)
    return opened


def roles_in(world: make.World, number: int, now: Any) -> RoleOffer:
    world.programme = filled(world, number, now)
    offered = [make_roles.offer(world, at=now) for _ in range(number)]
    make_roles.reader(world, offered[0], at=now)
    for n in range(number):
        make_roles.applied(world, offered[0], make.person(f"A{number}x{n}"), at=now)
    return offered[0]


def pages_of(role: RoleOffer) -> Iterator[str]:
    where = f"/p/{role.programme.slug}/roles"
    yield from (where, f"{where}/{role.ref}", f"{where}/{role.ref}/applications", f"{where}/asked/people")


QUERIES = (10, 20, 19, 9)  # the list, one role, who asks for it, whom to ask


def test_lists_ask_the_database_as_often_for_five_as_for_one(client: Client, world: make.World, now: Any) -> None:
    one, five = roles_in(world, 1, now), roles_in(world, 5, now)
    looks(client, world, "cleo").get("/me")
    for role in (one, five):
        asked = []
        for path in pages_of(role):
            with CaptureQueriesContext(connection) as found:
                assert client.get(path).status_code == 200
            asked.append(len(found))
        assert tuple(asked) == QUERIES


def test_my_roles_asks_as_often_for_five_as_for_one(client: Client, world: make.World, now: Any) -> None:
    looks(client, world, "amina").get("/me")
    numbers = []
    for more in (1, 4):
        for _ in range(more):
            role = make_roles.offer(world, at=now)
            make_roles.applied(world, role, at=now)
            make_roles.asked(world, at=now)
        with CaptureQueriesContext(connection) as found:
            client.get("/me/roles")
        numbers.append(len(found))
    assert numbers == [numbers[0]] * 2


def test_words_of_a_role_can_be_reported_and_hidden(
    client: Client, world: make.World, role: RoleOffer, now: Any
) -> None:
    looks(client, world, "amina")
    assert f"/role/{role.ref}" in read(client, f"{HERE}/{role.ref}")
    found = moderated.found(world.programme, "role", role.ref)
    assert found is not None
    assert "Say what is hard to read" in found.words
    both = (make_moderation.moderator(world), make_moderation.moderator(world, "Nia"))
    make_moderation.hidden(found.thing, by=both, at=now)
    assert "Reader of papers" not in read(client, HERE)
    assert client.get(f"{HERE}/{role.ref}").status_code == 404


def test_a_role_that_is_offered_again_says_so_to_who_had_a_no(
    client: Client, world: make.World, role: RoleOffer, now: Any
) -> None:
    make_roles.agreed(world, make_roles.applied(world, role, at=now), is_given=False, at=now)
    closed(role)
    actions.give_answers(role, by=world.cleo, at=now)
    looks(client, world, "amina")
    assert "offered again" not in read(client, f"{HERE}/{role.ref}")
    later = timezone.localdate() + timedelta(days=20)
    actions.extend_role(role, by=world.cleo, at=now, closes_on=later)
    page = read(client, f"{HERE}/{role.ref}")
    for words in ("Not this time.", "It is offered again. Would you like it now?", "Ask for this role"):
        assert words in page
    client.post(f"{HERE}/{role.ref}/apply", {"words": ""})
    page = read(client, f"{HERE}/{role.ref}")
    assert "You asked for this role on" in page
    assert "offered again" not in page
