"""The review: led by people of both sides, with the citizens' verdict as they wrote it, published once."""

from collections.abc import Callable
from typing import Any

import pytest

from cairn.activities import actions as activities
from cairn.base.verdict import Refused, Verdict
from cairn.learn import actions, may, queries
from cairn.learn.models import ReviewVoice
from cairn.ledger import queries as ledger
from tests import make, make_learning

LATER = make.day(25)


def newest(world: make.World) -> Any:
    return ledger.newest(world.chain).first()


def test_people_say_for_themselves_that_they_lead_the_review(world: make.World) -> None:
    review = make_learning.review(world, world.amina)
    assert (newest(world).kind, newest(world).side, newest(world).about) == ("learn.review.led", "citizen", review.ref)
    assert [one.person for one in review.leaders.all()] == [world.amina]
    with pytest.raises(Refused, match="lead this review already"):
        actions.lead_review(world.activity, by=world.amina, at=LATER)
    actions.lead_review(world.activity, by=world.ben, at=LATER)
    actions.stop_leading_review(make_learning.found_review(world), by=world.amina, at=LATER)
    assert newest(world).kind == "learn.review.left"
    assert [one.person for one in make_learning.found_review(world).leaders.all()] == [world.ben]


def test_a_review_opens_when_the_work_is_done(world: make.World) -> None:
    with pytest.raises(Refused, match="opens at the stage Learn"):
        actions.lead_review(world.activity, by=world.amina, at=make.day(1))
    activities.end_activity(world.activity, by=world.cleo, at=make.day(2))
    actions.lead_review(world.activity, by=world.amina, at=make.day(3))
    assert make_learning.found_review(world).leaders.count() == 1


def test_a_withdrawn_activity_is_not_reviewed(world: make.World) -> None:
    activities.withdraw_activity(world.activity, by=world.cleo, at=make.day(2))
    with pytest.raises(Refused, match="withdrawn"):
        actions.lead_review(world.activity, by=world.amina, at=make.day(3))


def test_a_draft_may_have_gaps_and_leaves_no_entry(world: make.World) -> None:
    review, before = make_learning.review(world), ledger.head(world.chain)
    actions.write_review(
        review, by=world.ben, at=LATER, what_changed="Chairs.", for_whom="", what_did_not=" ", lessons=[]
    )
    assert ledger.head(world.chain) == before
    found = make_learning.found_review(world)
    assert (found.what_changed, found.what_did_not, found.written_at, found.is_written) == ("Chairs.", "", LATER, False)
    with pytest.raises(Refused, match="Write first"):
        actions.publish_review(found, by=world.ben, at=LATER)


def test_where_a_citizen_leads_staff_do_not_publish_over_their_head(world: make.World) -> None:
    review = make_learning.written_review(world)
    with pytest.raises(Refused, match="A citizen leads this review with you"):
        actions.publish_review(review, by=world.ben, at=LATER)
    actions.stop_leading_review(review, by=world.amina, at=LATER)
    actions.publish_review(make_learning.found_review(world), by=world.ben, at=LATER)
    assert newest(world).data["led_by"] == ["staff"]


def test_a_review_without_a_lesson_is_not_published(world: make.World) -> None:
    review = make_learning.written_review(world, lessons=[])
    with pytest.raises(Refused, match="what you learned"):
        actions.publish_review(review, by=world.amina, at=LATER)


def test_the_citizens_verdict_stands_in_the_review_word_for_word(world: make.World) -> None:
    said = "It was ours.\n\nNot <b>all</b> of it: the bell still rings."
    make_learning.written_review(world)
    make_learning.verdict(world, words=said, credit="first_name")
    actions.publish_review(make_learning.found_review(world), by=world.amina, at=LATER)
    entry = newest(world)
    assert (entry.kind, entry.side) == ("learn.review.published", "citizen")
    assert entry.data == {"led_by": ["citizen", "staff"], "verdict": True, "unedited": True}
    review = make_learning.found_review(world)
    (verdict,) = queries.verdicts(review)
    assert (verdict.words, verdict.shown_credit) == (said, "Amina")
    lessons = [one.words for one in queries.lessons(world.activity)]
    assert lessons == make_learning.REVIEW["lessons"]
    parts = [review.what_changed, review.for_whom, review.what_did_not, *lessons, said]
    assert entry.content == review.fingerprint(*parts)


def test_without_a_verdict_the_review_says_that_there_is_none(world: make.World) -> None:
    review = make_learning.written_review(world, world.ben)
    actions.publish_review(review, by=world.ben, at=LATER)
    assert newest(world).data == {"led_by": ["staff"], "verdict": False, "unedited": False}


def test_a_review_is_published_once_and_stays_as_it_is(world: make.World) -> None:
    review = make_learning.published_review(world)
    for deed in (
        lambda: actions.publish_review(review, by=world.ben, at=LATER),
        lambda: actions.write_review(review, by=world.ben, at=LATER, **make_learning.REVIEW),
        lambda: actions.stop_leading_review(review, by=world.ben, at=LATER),
        lambda: actions.lead_review(world.activity, by=world.ben, at=LATER),
    ):
        with pytest.raises(Refused, match="published, and stays as it is"):
            deed()
    with pytest.raises(Refused, match="published and stays as it is"):
        make_learning.verdict(world, at=LATER, words="Other words.")


def test_lessons_are_there_for_others_once_the_review_is_published(world: make.World) -> None:
    make_learning.written_review(world)
    assert queries.lessons(world.activity) == []


def test_who_leads_counts_only_while_they_take_part_and_on_the_side_they_are_on(world: make.World) -> None:
    review = make_learning.written_review(world)
    activities.leave(world.activity, by=world.amina, at=LATER)
    for deed in (may.write_review, may.publish_review):
        assert "do not take part here any more" in deed(world.amina, review).reason
    actions.publish_review(review, by=world.ben, at=LATER)
    assert newest(world).data["led_by"] == ["staff"]


def test_a_verdict_carries_no_mark_of_its_author_and_can_be_written_again_until_the_review_is_out(
    world: make.World,
) -> None:
    make_learning.review(world)
    first = make_learning.verdict(world, words="It was theirs.")
    again = make_learning.verdict(world, words="It was ours.")
    assert first.pk == again.pk
    assert (newest(world).kind, newest(world).side, newest(world).mark) == ("learn.verdict.written", "citizen", "")
    assert newest(world).content == again.fingerprint("It was ours.")
    assert [one.words for one in queries.verdicts(make_learning.found_review(world))] == ["It was ours."]


def test_several_citizens_write_each_in_their_own_words(world: make.World) -> None:
    (neighbour,) = world.citizens(1)
    make_learning.written_review(world)
    make_learning.verdict(world)
    make_learning.verdict(world, by=neighbour, words="Partly ours.")
    actions.publish_review(make_learning.found_review(world), by=world.amina, at=LATER)
    assert {one.words for one in queries.verdicts(make_learning.found_review(world))} == {
        "It was ours.",
        "Partly ours.",
    }


def test_citizens_set_their_dissent_beside_it_also_when_they_have_left_not_long_ago(world: make.World) -> None:
    near, far = world.citizens(2)
    activities.leave(world.activity, by=far, at=make.day(1))
    activities.leave(world.activity, by=near, at=make.day(20))
    review = make_learning.published_review(world)
    late = make.day(100)
    actions.write_dissent(review, by=near, at=late, words="Nobody asked us about the bell.", credit="initials")
    assert (newest(world).kind, newest(world).side, newest(world).mark) == ("learn.dissent.written", "citizen", "")
    (said,) = queries.dissent(review)
    assert (said.words, said.shown_credit) == ("Nobody asked us about the bell.", "C.")
    assert "not long ago" in may.write_dissent(far, review, late).reason


def test_own_words_can_be_taken_back_dissent_at_any_time_a_verdict_until_it_is_published(world: make.World) -> None:
    make_learning.review(world)
    actions.take_back_voice(make_learning.verdict(world), by=world.amina, at=LATER)
    assert newest(world).kind == "learn.voice.taken_back"
    assert not ReviewVoice.objects.exists()
    actions.write_review(make_learning.found_review(world), by=world.ben, at=LATER, **make_learning.REVIEW)
    verdict = make_learning.verdict(world)
    actions.publish_review(make_learning.found_review(world), by=world.amina, at=LATER)
    verdict = queries.voice(make_learning.found_review(world), verdict.ref)
    assert "stays as it is" in may.take_back_voice(world.amina, verdict).reason
    dissent = actions.write_dissent(make_learning.found_review(world), by=world.amina, at=LATER, words="Still.")
    assert "somebody else's words" in may.take_back_voice(world.ben, dissent).reason
    actions.take_back_voice(dissent, by=world.amina, at=LATER)
    assert [one.kind for one in ReviewVoice.objects.all()] == ["verdict"]


def test_words_carry_one_of_the_credits_offered(world: make.World) -> None:
    make_learning.review(world)
    with pytest.raises(Refused, match="Choose what stands beside"):
        make_learning.verdict(world, credit="title")


PEOPLE = ("amina", "neighbour", "ben", "cleo", "dana", "nobody")
BEFORE: dict[str, tuple[Callable[..., Verdict], str]] = {
    "lead it": (lambda who, review: may.lead_review(who, review.activity, review), "-n----"),
    "stop leading": (may.stop_leading_review, "a-b---"),
    "write it": (may.write_review, "a-b---"),
    "publish it": (may.publish_review, "a-----"),
    "read the draft": (may.read_draft, "anbc--"),
    "write a verdict": (lambda who, review: may.write_verdict(who, review.activity, review), "an----"),
    "write dissent": (lambda who, review: may.write_dissent(who, review, LATER), "------"),
}
AFTER = {
    "lead it": "------", "stop leading": "------", "write it": "------", "publish it": "------",
    "read the draft": "anbcdn", "write a verdict": "------", "write dissent": "an----",
}  # fmt: skip


@pytest.mark.parametrize("deed", BEFORE)
@pytest.mark.parametrize("stands", ["draft", "published"])
def test_who_may_do_what_with_a_review(world: make.World, deed: str, stands: str) -> None:
    (neighbour,) = world.citizens(1)
    review = make_learning.published_review(world) if stands == "published" else make_learning.written_review(world)
    gate, allowed = BEFORE[deed]
    verdicts = [gate({"neighbour": neighbour}.get(name, getattr(world, name, None)), review) for name in PEOPLE]
    found = "".join(name[0] if verdict else "-" for name, verdict in zip(PEOPLE, verdicts, strict=True))
    assert found == (AFTER[deed] if stands == "published" else allowed)
    assert all(bool(verdict) != bool(verdict.reason) for verdict in verdicts)
