"""The evidence pack: one document, the same on the screen and on paper."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from cairn.exchange import typesetting
from cairn.exchange.typesetting import Block, Document
from cairn.ledger import queries as ledger
from cairn.mountain import queries as mountain
from cairn.web.contents import evidence_pack
from tests import make
from tests.web.components.html_checks import faults
from tests.web.looking import signed_in


def address(world: make.World, name: str) -> str:
    return reverse(name, args=[world.programme.slug, *([world.activity.slug] if "activity" in name else [])])


def words(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).replace("&#x27;", "'").replace("&quot;", '"')


@pytest.mark.parametrize("name", ["activity_pack", "programme_pack"])
@pytest.mark.parametrize("who", ["amina", "cleo", ""])
def test_everybody_can_read_a_pack(client: Client, world: make.World, name: str, who: str):
    page = signed_in(client, world, who).get(address(world, name))
    assert page.status_code == 200
    assert faults(page.content.decode()) == []
    assert address(world, f"{name}_pdf") in page.content.decode()


def test_a_pack_has_every_condition_with_its_rule_and_the_last_seal(client: Client, world: make.World):
    make.card(world)
    shown = words(client.get(address(world, "activity_pack")).content.decode())
    for rule in mountain.RULES.conditions:
        assert f"{rule.id} {rule.title}" in shown
        assert rule.rule in shown
    assert ledger.head(world.chain).digest in shown
    assert f"rules {mountain.RULES.version}" in shown
    assert "The decision card was published, with a promise: level 6." in shown


def test_the_page_and_the_paper_say_the_same_words(client: Client, world: make.World):
    make.card(world)
    document = evidence_pack.of_activity(world.activity, at=make.day(1))
    shown = words(client.get(address(world, "activity_pack")).content.decode())
    said = [part for part in typesetting.words_in(document) if not re.search(r"\d{4}", part)]
    assert len(said) > 60
    assert [part for part in said if re.sub(r"\s+", " ", part) not in shown] == []


@pytest.mark.parametrize("name", ["activity_pack_pdf", "programme_pack_pdf"])
def test_the_pdf_is_tagged_for_screen_readers(client: Client, world: make.World, name: str):
    paper = client.get(address(world, name))
    assert paper["Content-Type"] == "application/pdf"
    assert "attachment" in paper["Content-Disposition"]
    assert paper.content.startswith(b"%PDF-")
    assert b"/MarkInfo" in paper.content
    assert b"pdfuaid" in paper.content


def test_a_pack_of_a_programme_that_is_not_public_is_for_its_members(client: Client, world: make.World):
    from tests.web.test_programmes_pages import unpublished

    hidden = reverse("programme_pack", args=[unpublished(world).slug])
    assert client.get(hidden).status_code == 403
    assert signed_in(client, world, "cleo").get(hidden).status_code == 200


def test_the_pack_of_a_programme_lists_its_activities_withdrawn_ones_too(client: Client, world: make.World):
    from cairn.activities import actions as activities

    activities.withdraw_activity(world.activity, by=world.cleo, at=make.day(3))
    shown = words(client.get(address(world, "programme_pack")).content.decode())
    assert world.activity.title in shown
    assert "withdrawn" in shown


@pytest.mark.parametrize(
    "said",
    [
        "#let x = 1 *bold* $y$ @ref <b> \\ // [",
        "שלום and مرحبا and 你好",
        "🙂👩🏽‍🦽 thumbs 👍",
        "a" * 5000,
        "-\n= no\n+ list",
    ],
)
def test_whatever_people_write_is_set_as_they_wrote_it(said: str):
    document = Document(
        title="Pack", kicker="", foot="", language="en", blocks=(Block(kind="voice", words=said, by="A citizen"),)
    )
    assert typesetting.pdf(document).startswith(b"%PDF-")


def test_the_pack_tells_what_was_challenged_in_the_words_of_whoever_did(client: Client, world: make.World):
    from tests import make_challenges

    challenge = make_challenges.challenge(world, by=None)
    shown = words(client.get(address(world, "activity_pack")).content.decode())
    assert challenge.words in shown
    assert "What was challenged" in shown
