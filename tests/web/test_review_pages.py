"""The pages of the review: led, drafted, with citizens' own words, published, and dissent beside it."""

import pytest
from django.test import Client

from cairn.learn import actions, queries
from tests import make, make_learning
from tests.web.looking import signed_in

LEARN = "/p/waiting-well/a/quiet-corner/learn"
PEOPLE = ("amina", "ben", "cleo", "dana", "")
DRAFT = {
    "what_changed": "Four chairs stand there.", "for_whom": "Those who tire.", "what_did_not": "The bell rings.",
    "lessons": "Ask about noise first.\n\n  Chairs before paint. ",
}  # fmt: skip


def read(client: Client, path: str = "/review") -> str:
    page = client.get(f"{LEARN}{path}")
    assert page.status_code == 200
    assert page.content.count(b"<h1") == 1
    return page.content.decode()


def press(client: Client, deed: str, **sent: str) -> str:
    answer = client.post(f"{LEARN}/{deed}", sent, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("name", PEOPLE)
def test_before_anybody_leads_it_the_page_says_how_it_starts(client: Client, world: make.World, name: str) -> None:
    signed_in(client, world, name)
    page = read(client)
    assert "Nobody leads the review yet" in page
    assert "opens at the stage Learn" in page or "Sign in first" in page
    make.at_stage(world, "learn")
    assert ("I will lead it" in client.get(f"{LEARN}/lead-review").content.decode()) == (name in {"amina", "ben"})


@pytest.mark.parametrize("name", PEOPLE)
def test_a_draft_is_for_those_inside_and_a_verdict_for_its_writer(client: Client, world: make.World, name: str) -> None:
    make_learning.written_review(world)
    make_learning.verdict(world, words="It was ours, mostly.")
    signed_in(client, world, name)
    page = read(client)
    assert (make_learning.REVIEW["what_changed"] in page) == (name in {"amina", "ben", "cleo"})
    assert ("Amina, Ben" in page) == (name in {"amina", "ben", "cleo"})
    assert ("The review is being written." in page) == (name in {"dana", ""})
    assert ("It was ours, mostly." in page) == (name == "amina")
    assert "Led by citizens and staff." in " ".join(page.split())
    assert make_learning.REVIEW["lessons"][0] not in read(client, "")


@pytest.mark.parametrize("name", PEOPLE)
def test_once_published_everybody_reads_the_review_and_every_word_of_the_citizens(
    client: Client, world: make.World, name: str
) -> None:
    review = make_learning.published_review(world)
    actions.write_dissent(review, by=world.amina, at=make.day(23), words="The bell <i>still</i> rings.")
    signed_in(client, world, name)
    page = read(client)
    said = [*make_learning.REVIEW["lessons"], *(make_learning.REVIEW[one] for one in list(make_learning.REVIEW)[:3])]
    for words in (*said, "It was ours.", "The bell &lt;i&gt;still&lt;/i&gt; rings.", "Published on"):
        assert words in page
    assert ("Amina" in page.split("<h1")[1]) == (name in {"amina", "ben", "cleo"})
    assert ("Change my words" in page) == (name == "amina")
    assert "with 2 lessons for next time" in " ".join(read(client, "").split())


def test_from_leading_to_publishing(client: Client, world: make.World) -> None:
    make.at_stage(world, "learn")
    signed_in(client, world, "ben")
    assert "Look back together" in read(client, "")
    assert "You lead the review." in press(client, "lead-review")
    assert "Write first what changed" in read(client)
    assert "Your draft is kept." in press(client, "write-review", **DRAFT | {"what_did_not": ""})
    assert client.post(f"{LEARN}/publish-review").status_code == 403
    assert "Four chairs stand there." in read(client, "/write-review")
    press(client, "write-review", **DRAFT)
    assert "No citizen has written a verdict yet" in read(client, "/publish-review")
    signed_in(client, world, "amina")
    assert "Write your verdict" in read(client, "")
    assert "Your verdict is kept." in press(client, "write-verdict", words="It was ours.", credit="first_name")
    signed_in(client, world, "ben")
    assert "Publish the review" in read(client, "")
    assert "word for word" in read(client, "/publish-review")
    assert "The review is public." in press(client, "publish-review")
    assert [one.words for one in queries.lessons(world.activity)] == ["Ask about noise first.", "Chairs before paint."]
    client.logout()
    assert "Amina" in read(client)
    assert client.post(f"{LEARN}/publish-review").status_code == 403


def test_staff_write_no_verdict_and_change_none(client: Client, world: make.World) -> None:
    make_learning.review(world)
    verdict = make_learning.verdict(world)
    for name in ("ben", "cleo", "dana", ""):
        client.logout()
        signed_in(client, world, name)
        for deed in ("write-verdict", f"take-back-voice/{verdict.ref}"):
            assert client.get(f"{LEARN}/{deed}").status_code == 403
            assert client.post(f"{LEARN}/{deed}", {"words": "Fine.", "credit": "none"}).status_code == 403
    (kept,) = queries.verdicts(make_learning.found_review(world))
    assert kept.words == "It was ours."


def test_a_citizen_changes_their_verdict_and_takes_it_back(client: Client, world: make.World) -> None:
    make_learning.review(world)
    signed_in(client, world, "amina")
    press(client, "write-verdict", words="It was theirs.", credit="none")
    assert "It was theirs." in read(client, "/write-verdict")
    page = press(client, "write-verdict", words="It was ours.", credit="none")
    assert "It was ours." in page
    assert "It was theirs." not in page
    (kept,) = queries.verdicts(make_learning.found_review(world))
    assert "They are destroyed." in read(client, f"/take-back-voice/{kept.ref}")
    assert "Your words are gone." in press(client, f"take-back-voice/{kept.ref}")
    assert "It was ours." not in read(client)


@pytest.mark.parametrize(
    ("deed", "sent", "sentence"),
    [
        ("write-verdict", {"words": "", "credit": "none"}, "one sentence is enough"),
        ("write-verdict", {"words": "Mine.", "credit": "title"}, "Select a valid choice"),
        ("write-verdict", {"words": "x" * 3001, "credit": "none"}, "at most 3000 characters"),
        ("write-review", DRAFT | {"lessons": "x" * 301}, "Line 1 is too long"),
        ("write-review", DRAFT | {"lessons": "a\n" * 21}, "more than 20 lessons"),
    ],
)
def test_what_cannot_be_kept_comes_back_with_a_sentence_and_what_was_typed(
    client: Client, world: make.World, deed: str, sent: dict[str, str], sentence: str
) -> None:
    make_learning.review(world)
    signed_in(client, world, "amina")
    page = press(client, deed, **sent)
    assert sentence in page
    assert (sent.get("words") or sent.get("what_changed", "")) in page
    assert not queries.verdicts(make_learning.found_review(world))
    assert not make_learning.found_review(world).what_changed


def test_who_led_it_can_stop_and_what_is_written_stays(client: Client, world: make.World) -> None:
    make_learning.written_review(world)
    signed_in(client, world, "amina")
    assert "What is written stays" in read(client, "/stop-leading-review")
    page = press(client, "stop-leading-review")
    assert "Led by staff." in " ".join(page.split())
    assert make_learning.REVIEW["what_changed"] in page
    assert client.get(f"{LEARN}/write-review").status_code == 403


def test_citizens_set_dissent_beside_it_and_take_it_back(client: Client, world: make.World) -> None:
    make_learning.published_review(world)
    signed_in(client, world, "amina")
    assert "Set my dissent beside it" in read(client)
    page = press(client, "write-dissent", words="Nobody asked about the bell.", credit="initials")
    assert "Nobody asked about the bell." in page
    (said,) = queries.dissent(make_learning.found_review(world))
    press(client, f"take-back-voice/{said.ref}")
    assert "Nobody has set dissent beside the review." in read(client)


def test_the_record_leads_from_the_review_to_its_page(client: Client, world: make.World) -> None:
    make_learning.published_review(world)
    page = client.get("/p/waiting-well/a/quiet-corner/record").content.decode()
    assert "The review was published." in page
    assert f'href="{LEARN}/review"' in page
