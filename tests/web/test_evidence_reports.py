"""Evidence in the shape others ask for: facts with their entries under the headings, and empty ones say why."""

import csv
import io

import pytest
from django.test import Client

from cairn.activities import actions as activities
from cairn.exchange.typesetting import words_in
from cairn.learn import actions as learn
from cairn.ledger import queries as ledger
from cairn.web.contents.evidence import gripp2, shape, uk_standards
from tests import make, make_learning, make_options, make_sharing, make_trail, make_work
from tests.web.looking import body, signed_in

pytestmark = pytest.mark.django_db
OF_ALL = "/p/waiting-well/reports"
HERE = "/p/waiting-well/a/quiet-corner/reports"
FIVE = [
    "1. Aim",
    "2. Methods",
    "3. Study results",
    "4. Discussion and conclusions",
    "5. Reflections/critical perspective",
]
SIX = ["Inclusive opportunities", "Working together", "Support and learning", "Governance", "Communications", "Impact"]


def read(client: Client, path: str) -> str:
    page = client.get(path)
    assert page.status_code == 200
    assert page.content.count(b"<h1") == 1
    return " ".join(body(page).decode().split())


@pytest.mark.parametrize("name", ["amina", "ben", "cleo", "dana", ""])
def test_everybody_reads_both_reports_under_their_headings(client: Client, world: make.World, name: str) -> None:
    make.card(world)
    signed_in(client, world, name)
    for place in (HERE, OF_ALL):
        for report, heads, source in (("gripp2", FIVE, "BMJ 2017;358:j3453"), ("uk-standards", SIX, "2019")):
            page = read(client, f"{place}/{report}")
            assert [part.split("</h2>")[0] for part in page.split("<h2>")[1:]][: len(heads)] == heads
            assert source in page
    assert client.get(f"{HERE}/marmalade").status_code == 404


def test_facts_name_the_entries_behind_them(client: Client, world: make.World) -> None:
    option, other = make_options.written(world, 2)
    make_sharing.influence(world, option, contribution=make.contribution(world, at=make.day(2)))
    decision = make_work.counted(world, make.decision(world, [option, other], at=make.day(4)))
    made = make.commitment(world, decision=decision, at=make.day(20))
    entries = {one.kind: one.number for one in ledger.entries(world.chain)}
    page = read(client, f"{HERE}/gripp2")
    for words in (
        f"Decided together: {decision.question} Option 1 (entry {entries['decide.decision.closed']})",
        f"1 promise made, with an owner from each side. (entry {entries['do.commitment.made']})",
        "1 change of an option or a decision that is said to come from somebody&#x27;s words. (entry",
    ):  # fmt: skip
        assert words in page
    assert made.words not in page  # what it counts is counted, not quoted
    assert f"A quiet corner: entry {entries['do.commitment.made']}" not in read(client, f"{OF_ALL}/gripp2")


def test_what_the_record_does_not_hold_is_said_to_be_empty_and_why(client: Client, world: make.World) -> None:
    page = read(client, f"{HERE}/gripp2")
    for words in ("Empty: nothing has been decided, promised or measured so far.", "Empty: no look back is published"):
        assert words in page
    page = read(client, f"{HERE}/uk-standards")
    assert page.count("Empty: ") == 6


def test_nothing_is_counted_of_fewer_than_five_people(client: Client, world: make.World) -> None:
    *others, fifth = world.citizens(4)
    activities.leave(world.activity, by=fifth, at=make.day(1))
    for person in (world.amina, *others):
        make_sharing.need(world, by=person)
    page = read(client, f"{HERE}/uk-standards")
    assert "Fewer than five people said what they need to join in." in page
    assert "citizens: fewer than five; staff: fewer than five" in read(client, f"{HERE}/gripp2")
    activities.join(world.activity, by=fifth, at=make.day(2))
    make_sharing.need(world, by=fifth, at=make.day(2))
    assert "5 people said what they need to join in. (entries" in read(client, f"{HERE}/uk-standards")
    assert "citizens: 5; staff: fewer than five" in read(client, f"{HERE}/gripp2")


def test_stories_stay_out_and_what_citizens_say_of_the_work_stands_as_they_signed_it(
    client: Client, world: make.World
) -> None:
    story = make_trail.open_story(world)
    review = make_learning.written_review(world)
    make_learning.verdict(world, words="It was worth it.", credit="first_name")
    learn.publish_review(review, by=world.amina, at=make.day(22))
    page = read(client, f"{HERE}/gripp2")
    assert "It was worth it." in page
    assert "Amina, " in page
    for path in (f"{HERE}/gripp2", f"{HERE}/gripp2.csv", f"{HERE}/uk-standards", f"{OF_ALL}/gripp2"):
        assert story.words not in body(client.get(path)).decode()
        assert "@example.org" not in body(client.get(path)).decode()


@pytest.mark.parametrize("place", [HERE, OF_ALL])
def test_nothing_keeps_a_copy_of_a_report_after_words_in_it_were_taken_back(
    client: Client, world: make.World, place: str
) -> None:
    make.card(world)
    for end in ("", ".csv", ".pdf"):
        assert "no-store" in client.get(f"{place}/gripp2{end}")["Cache-Control"]


def test_the_table_and_the_paper_say_what_the_page_says(client: Client, world: make.World) -> None:
    make.card(world)
    at = make.day(10)
    for evidence in (gripp2.gripp2([world.activity], "It", at=at), uk_standards.uk_standards([world.activity], "It")):
        document = " ".join(words_in(shape.document(evidence, at=at)))
        lines = list(csv.reader(io.StringIO(shape.table(evidence))))
        assert {line[0] for line in lines[1:]} == {section.title for section in evidence.sections}
        assert all(line[1] in document for line in lines[1:])
    for path in (f"{HERE}/gripp2", f"{HERE}/uk-standards", f"{OF_ALL}/uk-standards"):
        assert body(client.get(f"{path}.pdf")).startswith(b"%PDF")
        assert body(client.get(f"{path}.csv")).startswith(b"Heading,")
