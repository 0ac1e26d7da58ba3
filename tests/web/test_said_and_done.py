"""We said, we did: what was said stands beside what came of it, or why nothing did."""

import csv
import io
from datetime import date

import pytest
from django.test import Client

from cairn.do import actions as do
from tests import make, make_answers, make_options, make_trail, make_work
from tests.web.looking import body, signed_in

pytestmark = pytest.mark.django_db
OF_ALL = "/p/waiting-well/reports"
HERE = "/p/waiting-well/a/quiet-corner/reports"


def read(client: Client, path: str = f"{HERE}/we-said-we-did") -> str:
    page = client.get(path)
    assert page.status_code == 200
    assert page.content.count(b"<h1") == 1
    return " ".join(body(page).decode().split())


def heads(page: str) -> list[str]:
    """What each row says was said by whom, and what came of it."""
    parts = page.split('<section class="part"><h2>')[1:]
    return [one.split("</h2>")[0].replace('<span class="soft">', "").replace("</span>", "") for one in parts]


@pytest.mark.parametrize("name", ["amina", "ben", "cleo", "dana", ""])
def test_everybody_reads_what_came_of_what_was_said(client: Client, world: make.World, name: str) -> None:
    for day, (answer, by_on) in enumerate(
        [("done", None), ("will_do", date(2027, 3, 4)), ("cannot", None), ("not_yet", date(2027, 3, 4))], start=1
    ):
        said = make.contribution(world, words=f"Words {answer}", credit="first_name")
        make_answers.answered(world, to=said, at=make.day(day), answer=answer, by_on=by_on)
    make.contribution(world, at=make.day(6), is_question=True, words="When?")
    page = read(signed_in(client, world, name))
    assert heads(page) == [
        "You asked, nothing yet", "You said, nothing yet", "You said, we could not", "You said, we will do",
        "You said, we did",
    ]  # fmt: skip
    for words in ("Words cannot", "We cannot, because:", "We will do it by Thursday 4 March 2027.", "No answer yet."):
        assert words in page
    assert "Words done" in read(client, f"{OF_ALL}/we-said-we-did")
    assert heads(read(client, f"{HERE}/we-said-we-did?only=done")) == ["You said, we did"]
    assert heads(read(client, f"{HERE}/we-said-we-did?q=cannot")) == ["You said, we could not"]
    assert "Nothing fits." in read(client, f"{HERE}/we-said-we-did?q=zebra")


def test_what_both_sides_decided_reads_we_said_with_its_promises_and_where_they_stand(
    client: Client, world: make.World
) -> None:
    option, other = make_options.written(world, 2)
    said = make.contribution(world, at=make.day(2), words="The bell is too loud.")
    make_options.ground(world, option, said)
    decision = make_work.counted(world, make.decision(world, [option, other], at=make.day(4)))
    kept, dropped = (
        make.accepted(world, decision=decision, at=make.day(20), words=words) for words in ("A bell.", "Two bells.")
    )
    do.re_agree(kept, by=world.amina, at=make.day(21), due_on=make.day(50).date(), words="Fine.")
    do.keep_commitment(kept, by=world.ben, at=make.day(52), evidence="It hangs there.")
    do.drop(dropped, by=world.ben, at=make.day(40), reason="There is only one wall.")
    page = read(client)
    assert heads(page)[:2] == ["We said, we did", "We said, we could not"]
    for words in (
        "Both sides decided together: Option 1", "“The bell is too loud.”", "A bell.", ", 2 days late.",
        "We could not, because: There is only one wall.", f"/decide/decision/{decision.ref}",
        f"/do/commitment/{kept.ref}", f"/listen/contribution/{said.ref}",
    ):  # fmt: skip
        assert words in page
    own = page.split("You said")[-1]
    assert "Two bells." in own  # what came of it stands beside the words it came from


def test_what_stands_in_a_theme_is_one_row_and_hidden_words_are_none(client: Client, world: make.World) -> None:
    theme = make_answers.theme(world, title="The noise")
    for words in ("The bell.", "The door."):
        make_answers.placed(world, theme, words=words)
    gone = make.contribution(world, words="Mind your own, Ben.")
    type(gone).objects.filter(pk=gone.pk).update(taken_back_at=make.day(1), words="", salt="")
    page = read(client)
    assert heads(page) == ["You said, nothing yet"]
    assert "2 things said, put together." in page
    make_answers.theme_answered(world, theme, at=make.day(3), answer="done", words="It is quiet.")
    assert heads(read(client)) == ["You said, we did"]
    assert heads(read(client, f"{HERE}/we-said-we-did?q=noise")) == ["You said, we did"]


def test_a_story_stands_in_none_of_it(client: Client, world: make.World) -> None:
    option, other = make_options.written(world, 2)
    story = make_trail.open_story(world)
    make_trail.used(world, story, about_ref=option.ref, at=make.day(3))
    decision = make_work.counted(world, make.decision(world, [option, other], at=make.day(4)))
    make.commitment(world, decision=decision, at=make.day(20))
    for path in (f"{HERE}/we-said-we-did", f"{HERE}/we-said-we-did.csv", f"{OF_ALL}/we-said-we-did"):
        assert story.words not in body(client.get(path)).decode()


def test_all_of_it_can_be_taken_along_as_a_table(client: Client, world: make.World) -> None:
    make_answers.answered(world, to=make.contribution(world, words="=cmd"), at=make.day(1))
    make.contribution(world, words="By staff.", by=world.ben)
    lines = list(csv.reader(io.StringIO(body(client.get(f"{HERE}/we-said-we-did.csv")).decode())))
    assert [line[:4] for line in lines[1:]] == [["A quiet corner", "You said", "'=cmd", "citizen"]]
    assert lines == list(csv.reader(io.StringIO(body(client.get(f"{OF_ALL}/we-said-we-did.csv")).decode())))


def test_one_place_leads_to_every_report(client: Client, world: make.World) -> None:
    for path in (HERE, OF_ALL):
        page = read(client, path)
        for words in ("Reports for others", "We said, we did", "Evidence pack"):
            assert words in page
    assert f'href="{HERE}"' in read(client, "/p/waiting-well/a/quiet-corner/mountain")
    assert f'href="{OF_ALL}"' in read(client, "/p/waiting-well")
    assert "Nothing was said yet" in read(client)
