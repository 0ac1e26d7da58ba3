"""A story stays its teller's: who sees it, changing one's mind, taking it back."""

import hashlib

import pytest
from django.db import IntegrityError, transaction

from cairn.activities import actions as activities
from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.listen import actions, may, queries
from cairn.listen.choices import CONSENT_WORDING, Credit, Editing, Use, credited
from cairn.programmes import actions as programmes
from tests import make

READ_BY = [  # what it may be used for, and which of the four (and the public) then read it on its page
    (["group"], {"amina", "ben"}),
    (["group", "reports"], {"amina", "ben", "cleo"}),
    (["public"], {"amina", "ben", "cleo", "dana", "nobody"}),
    (["training"], {"amina"}),
    (["press"], {"amina"}),
]
TODAY = make.MONDAY.date()


def readers_of(world: make.World) -> set[str]:
    people = {"amina": world.amina, "ben": world.ben, "cleo": world.cleo, "dana": world.dana, "nobody": None}
    return {name for name, reader in people.items() if queries.stories(world.activity, reader, on=TODAY)}


@pytest.mark.parametrize(("uses", "seen_by"), READ_BY)
def test_a_story_reaches_those_its_teller_chose_and_nobody_else(
    world: make.World, uses: list[str], seen_by: set[str]
) -> None:
    story = make.story(world, uses=uses)
    assert readers_of(world) == seen_by
    assert bool(queries.story(world.activity, story.ref, world.ben, on=TODAY)) == ("ben" in seen_by)
    assert bool(queries.story(world.activity, story.ref, None, on=TODAY)) == ("nobody" in seen_by)


def test_leading_the_work_is_not_a_key_to_a_story_for_the_group(world: make.World) -> None:
    story = make.story(world)
    assert queries.story(world.activity, story.ref, world.cleo, on=TODAY) is None
    activities.join(world.activity, by=world.cleo, at=make.day(1))
    assert queries.story(world.activity, story.ref, world.cleo, on=TODAY) == story


def test_whoever_leaves_the_group_no_longer_reads_its_stories(world: make.World) -> None:
    make.story(world)
    activities.leave(world.activity, by=world.ben, at=make.day(1))
    assert readers_of(world) == {"amina"}


def test_the_teller_reads_their_story_after_leaving_everything(world: make.World) -> None:
    story = make.story(world)
    activities.leave(world.activity, by=world.amina, at=make.day(1))
    programmes.leave(world.programme, by=world.amina, at=make.day(1))
    assert list(queries.stories_of(world.amina)) == [story]
    assert queries.story(world.activity, story.ref, world.amina, on=TODAY) == story


@pytest.mark.parametrize(("first", "_seen"), READ_BY)
@pytest.mark.parametrize(("second", "seen_by"), READ_BY)
def test_a_change_of_consent_counts_at_once(
    world: make.World, first: str, _seen: set[str], second: str, seen_by: set[str]
) -> None:
    story = make.story(world, uses=first)
    actions.change_consent(story, by=world.amina, at=make.day(1), uses=second, credit="name")
    assert readers_of(world) == seen_by
    assert queries.stories_of(world.amina)[0].agreed.given_at == make.day(1)


@pytest.mark.parametrize(("uses", "_seen"), READ_BY)
def test_a_story_taken_back_is_gone_for_everybody_but_its_teller(
    world: make.World, uses: list[str], _seen: set[str]
) -> None:
    story = make.story(world, uses=uses)
    actions.withdraw_story(story, by=world.amina, at=make.day(1))
    assert readers_of(world) == set()
    assert queries.story(world.activity, story.ref, world.ben, on=TODAY) is None
    mine = queries.story(world.activity, story.ref, world.amina, on=TODAY)
    assert mine is not None
    assert (mine.is_withdrawn, mine.words) == (True, story.words)


def test_a_story_can_be_taken_back_after_the_work_has_ended(world: make.World) -> None:
    story = make.story(world, uses=["public"])
    activities.end_activity(world.activity, by=world.cleo, at=make.day(1))
    actions.withdraw_story(story, by=world.amina, at=make.day(2))
    assert readers_of(world) == set()


def test_erasing_destroys_the_words_and_what_could_prove_them(world: make.World) -> None:
    story = make.story(world)
    with pytest.raises(Refused, match="Take the story back first"):
        actions.erase_story(story, by=world.amina, at=make.day(1))
    told = ledger.newest(world.chain).filter(kind="listen.story.told").get()
    assert told.content == story.fingerprint(story.words, story.would_have_helped)
    actions.withdraw_story(story, by=world.amina, at=make.day(1))
    actions.erase_story(story, by=world.amina, at=make.day(1))
    story.refresh_from_db()
    assert (story.words, story.would_have_helped, story.salt) == ("", "", "")
    with pytest.raises(Refused, match="gone already"):
        actions.erase_story(story, by=world.amina, at=make.day(2))


def test_only_the_teller_decides_about_a_story(world: make.World) -> None:
    story = make.story(world, uses=["public"])
    for other in (world.ben, world.cleo, world.dana, None):
        for deed in (may.change_consent, may.withdraw_story, may.erase_story):
            assert not deed(other, story)
            assert deed(other, story).reason
    with pytest.raises(Refused, match="belongs to the person who told it"):
        actions.withdraw_story(story, by=world.cleo, at=make.day(1))
    assert readers_of(world) != set()


def test_a_story_is_taken_back_once(world: make.World) -> None:
    story = make.story(world)
    actions.withdraw_story(story, by=world.amina, at=make.day(1))
    with pytest.raises(Refused, match="already"):
        actions.withdraw_story(story, by=world.amina, at=make.day(2))
    with pytest.raises(Refused, match="taken this story back"):
        actions.change_consent(story, by=world.amina, at=make.day(2), uses=["public"], credit="none")


def test_the_record_says_a_story_was_told_but_not_by_whom(world: make.World) -> None:
    story = make.story(world, uses=["group", "reports"])
    actions.change_consent(story, by=world.amina, at=make.day(1), uses=["group"], credit="none")
    actions.withdraw_story(story, by=world.amina, at=make.day(2))
    actions.erase_story(story, by=world.amina, at=make.day(3))
    entries = list(ledger.newest(world.chain).filter(kind__contains="listen.").order_by("number"))
    assert [(entry.kind, entry.data) for entry in entries] == [
        ("listen.story.told", {"uses": ["group", "reports"], "wording": CONSENT_WORDING, "until": None}),
        ("listen.consent.changed", {"uses": ["group"], "wording": CONSENT_WORDING, "until": None}),
        ("listen.story.withdrawn", {}),
        ("listen.story.erased", {}),
    ]
    assert {(entry.mark, entry.side, entry.about) for entry in entries} == {("", "citizen", story.ref)}


@pytest.mark.parametrize(
    ("credit", "shown"),
    [("none", ""), ("initials", "A.M.N."), ("first_name", "Amina"), ("name", "Amina M Noor")],
)
def test_beside_a_story_stands_what_its_teller_chose(credit: str, shown: str) -> None:
    assert credited("Amina M Noor", credit) == shown


@pytest.mark.parametrize("credit", Credit.values)
def test_somebody_without_a_name_is_not_given_one(credit: str) -> None:
    assert not credited("  ", credit)


def test_consent_is_for_uses_there_are(world: make.World) -> None:
    with pytest.raises(Refused, match="used for"):
        make.story(world, uses=["research"])
    with pytest.raises(Refused, match="a name, or none"):
        make.story(world, credit="photo")
    assert readers_of(world) == set()


def test_stories_are_told_by_people_who_take_part(world: make.World) -> None:
    people = (world.amina, world.ben, world.cleo, world.dana, None)
    assert [bool(may.tell_story(one, world.activity)) for one in people] == [True, True, False, False, False]
    with pytest.raises(Refused, match="Join this activity first"):
        make.story(world, by=world.dana)


@pytest.mark.parametrize("words", ["", "   \r\n ", "one\0two", "x" * 10_001])
def test_words_that_cannot_be_kept_are_refused_and_nothing_stays(world: make.World, words: str) -> None:
    with pytest.raises(Refused):
        make.story(world, words=words)
    assert not queries.stories_of(world.amina)
    assert not ledger.newest(world.chain).filter(kind="listen.story.told").exists()


def test_an_erased_story_cannot_keep_words_in_the_database(world: make.World) -> None:
    story = make.story(world)
    story.erased_at = make.day(1)
    with pytest.raises(IntegrityError), transaction.atomic():
        story.save()


def test_new_words_of_consent_get_a_new_number() -> None:
    """People agreed to these very words. Whoever changes them raises CONSENT_WORDING and this digest with it."""
    words = "\n".join(f"{value}: {label}" for value, label in [*Use.choices, *Editing.choices])
    assert (CONSENT_WORDING, hashlib.sha256(words.encode()).hexdigest()[:12]) == (2, "3affa8e940b8")
