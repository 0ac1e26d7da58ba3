"""The page of an option and all that can be done there, for each of the four people."""

import pytest
from django.test import Client
from django.urls import reverse

from cairn.explore import actions, queries
from cairn.moderation.things import Thing
from tests import make, make_moderation, make_options, make_trail
from tests.web.looking import signed_in

pytestmark = pytest.mark.django_db
PEOPLE = ("amina", "ben", "cleo", "dana", "")
WORDS = {"title": "Option 1", "words": "Two lamps.", "cost": "", "changes": "", "why": "", "currency": "GBP"}


def at(name: str, *refs: str) -> str:
    return reverse(name, args=["waiting-well", "quiet-corner", *refs])


def read(client: Client, path: str) -> str:
    return client.get(path).content.decode()


@pytest.mark.parametrize("name", PEOPLE)
def test_everybody_reads_an_option_with_all_that_belongs_to_it(client: Client, world: make.World, name: str):
    (option,) = make_options.written(world)
    make_options.argument(option, by=world.amina)
    make_options.argument(option, by=world.ben, is_for=False, words="It is too dear.")
    make_options.check(option, by=world.amina)
    make_options.ground(world, option)
    make_trail.used(world, about_ref=option.ref)
    actions.edit_option(option, by=world.ben, at=make.day(4), **WORDS | {"cost_figure": 2000})
    page = signed_in(client, world, name).get(at("option", option.ref))
    words = page.content.decode()
    assert page.status_code == 200
    assert words.count("<h1") == 1
    for said in (
        "Two lamps.", "£2,000", "Entered with no solution.", "It needs no builder.", "It is too dear.",
        "I come with a wheelchair.", "Waits for an answer.", "The chairs stand too close.",
    ):  # fmt: skip
        assert said in words
    assert ("Amina" in words.split("What it grew out of")[0]) is (name in {"amina", "ben", "cleo"})
    history = read(client, at("option_history", option.ref))
    assert "We would do the 1. thing." in history
    assert "Version 2" in history


@pytest.mark.parametrize(
    ("page", "who"),
    [
        ("edit_option", {"amina", "ben"}), ("ask_author", {"amina", "ben"}), ("leave_authors", {"amina", "ben"}),
        ("merge_options", {"amina", "ben", "cleo"}), ("take_out_part", {"amina", "ben", "cleo"}),
        ("drop_option", {"amina", "ben", "cleo"}), ("bring_back", set()), ("name_grounds", {"amina", "ben"}),
        ("argue", {"amina", "ben"}), ("note_reality", {"amina"}),
    ],
)  # fmt: skip
def test_a_page_opens_for_those_who_may_and_tells_the_others_why_not(client: Client, world: make.World, page, who):
    (option,) = make_options.written(world)
    opened = set()
    for name in PEOPLE:
        client.logout()
        if signed_in(client, world, name).get(at(page, option.ref)).status_code == 200:
            opened.add(name)
    assert opened == who


def test_changing_an_option_and_what_was_typed_comes_back(client: Client, world: make.World):
    (option,) = make_options.written(world)
    signed_in(client, world, "ben")
    path = at("edit_option", option.ref)
    wrong = client.post(path, WORDS | {"read": "1", "cost_figure": "a lot"}).content.decode()
    assert "Enter a whole number, like 2000." in wrong
    assert "a lot" in wrong
    assert client.post(path, WORDS | {"read": "1", "cost_figure": "£1,240"})["Location"] == at("option", option.ref)
    assert queries.option(world.activity, option.ref).cost_figure == 1240
    late = client.post(path, WORDS | {"read": "1", "words": "Three lamps."}).content.decode()
    assert "Another author changed this option while you wrote" in late
    assert "Three lamps." in late


def test_asked_on_the_page_somebody_says_yes(client: Client, world: make.World):
    (option,) = make_options.written(world)
    neighbour, *_ = world.citizens(1)
    signed_in(client, world, "ben").post(at("ask_author", option.ref), {"person": neighbour.ref})
    client.force_login(neighbour)
    assert "Do you stand by this option?" in read(client, at("option", option.ref))
    client.post(at("join_authors", option.ref), {"says": "yes"})
    assert queries.is_author(neighbour, option)


def test_arguments_are_given_counted_and_taken_back(client: Client, world: make.World):
    (option,) = make_options.written(world)
    signed_in(client, world, "amina")
    wrong = client.post(at("argue", option.ref), {"words": "It is near."}).content.decode()
    assert "Say whether it speaks for the option or against it." in wrong
    assert "It is near." in wrong
    client.post(at("argue", option.ref), {"words": "It is near.", "is_for": "1"})
    (argument,) = queries.arguments(option, on=None)[0]
    client.force_login(world.ben)
    client.post(at("count_argument", argument.ref), {"counts": "yes"})
    assert "It counts for 2 people." in read(client, at("option", option.ref))
    assert client.get(at("take_back_argument", argument.ref)).status_code == 403
    client.force_login(world.amina)
    client.post(at("take_back_argument", argument.ref))
    assert "It is near." not in read(client, at("option", option.ref))


def test_a_reality_check_is_noted_answered_and_said_to_be_met_or_not(client: Client, world: make.World):
    (option,) = make_options.written(world)
    signed_in(client, world, "amina")
    assert "checked" in read(client, f"{at('note_reality', option.ref)}?paragraph=1")
    sent = {"paragraph": option.words, "words": "I cannot climb steps."}
    client.post(at("note_reality", option.ref), sent)
    (check,) = queries.reality_checks([option], on=None)
    client.force_login(world.cleo)
    assert "I cannot climb steps." in read(client, "/lead")
    client.post(at("answer_reality", check.ref), {"words": "There will be a ramp."})
    assert "I cannot climb steps." not in read(client, "/lead")
    client.force_login(world.amina)
    client.post(at("say_whether_met", check.ref), {"met": "no"})
    page = read(client, at("option", option.ref))
    assert "There will be a ramp." in page
    assert "No, it does not" in page


def test_words_are_chosen_and_whoever_said_them_answers(client: Client, world: make.World):
    (option,) = make_options.written(world)
    said = make.contribution(world)
    signed_in(client, world, "ben")
    path = at("name_grounds", option.ref)
    assert said.words in read(client, f"{path}?q=chairs")
    assert "Nothing found" in read(client, f"{path}?q=buses")
    assert "Nothing found" in read(client, f"{path}?kind=statements")
    assert client.post(path, {"said": "nothing"}).status_code == 404
    client.post(path, {"said": said.ref})
    (ground,) = queries.grounds(option, on=None)
    assert said.words in read(client, at("option", option.ref))
    assert client.get(at("deny_ground", ground.ref)).status_code == 403
    client.force_login(world.amina)
    client.post(at("deny_ground", ground.ref), {"why": "I meant the table."})
    client.logout()
    assert "I meant the table." in read(client, at("option", option.ref))


def test_options_are_merged_after_the_page_says_what_happens(client: Client, world: make.World):
    first, second = make_options.written(world, 2)
    signed_in(client, world, "ben")
    path = at("merge_options", first.ref)
    assert "each of them can bring their own option back" in read(client, path)
    sent = WORDS | {"title": "Both", "others": [second.ref]}
    new = queries.option(world.activity, client.post(path, sent)["Location"].rsplit("/", 1)[1])
    assert "Merged from:" in read(client, at("option", new.ref))
    assert "Go on reading at “Both”" in read(client, at("option", first.ref))
    client.post(at("bring_back", first.ref))
    assert queries.option(world.activity, first.ref).is_live


def test_many_options_are_shortlisted_side_by_side(client: Client, world: make.World):
    options = make_options.written(world, 7)
    for person in world.citizens(5):
        actions.mark_shortlist(world.activity, by=person, at=make.day(4), carried=[options[0].ref, options[1].ref])
    signed_in(client, world, "ben")
    assert "Shortlist the options" in read(client, at("explore"))
    client.post(at("shortlist"), {"carried": [options[2].ref]})
    page = read(client, at("shortlist"))
    assert "5 of 5" in page
    assert "1 of 1" not in page
    client.force_login(world.cleo)
    client.post(at("propose_shortlist"), {"why": "Three are enough."})
    assert client.post(at("answer_shortlist"), {"says": "yes"}).status_code == 403
    client.force_login(world.amina)
    assert "Three are enough." in read(client, at("shortlist"))
    client.post(at("answer_shortlist"), {"says": "yes"})
    assert queries.live_options(world.activity).count() == 3


def test_with_nothing_marked_an_empty_sheet_is_an_answer_too(client: Client, world: make.World):
    make_options.written(world, 7)
    signed_in(client, world, "amina").post(at("shortlist"), {})
    assert queries.carried_by(world.amina, world.activity) == []


def test_answers_to_a_hidden_reality_check_do_not_repeat_its_words(client: Client, world: make.World):
    (option,) = make_options.written(world)
    check = make_options.check(option, by=world.amina)
    actions.answer_reality(check, by=world.ben, at=make.day(4), words="You say Mrs Miller cannot see.")
    page = at("option", option.ref)
    assert "Mrs Miller" in read(client, page)
    eyes = (world.cleo, make_moderation.moderator(world))
    make_moderation.hidden(Thing(world.activity, "reality", check.ref, world.amina, "citizen"), by=eyes)
    assert "Mrs Miller" not in read(client, page)
    assert "Waits for an answer" not in read(client, page)
