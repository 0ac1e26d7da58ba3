"""Whose story it is, what it touches, what was agreed to in which words, and whether it is still right."""

import hashlib
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.listen import actions, may, queries, wordings
from cairn.listen.choices import CONSENT_WORDING, Editing, Note, Use
from cairn.listen.models import Consent, HiddenNote
from tests import make

pytestmark = pytest.mark.django_db
TODAY = make.MONDAY.date()
FOR_SOMEBODY = {"whose": "other", "told_for": "my mother", "their_word": "agreed"}


def test_a_story_can_be_told_for_somebody_who_agreed(world: make.World):
    story = make.story(world, **FOR_SOMEBODY)
    assert (story.is_told_for_somebody, story.told_for, story.their_word) == (True, "my mother", "agreed")


@pytest.mark.parametrize(("whose", "their_word"), [("other", ""), ("other", "maybe"), ("nobody", ""), ("", "agreed")])
def test_telling_for_somebody_says_what_they_say_to_it(world: make.World, whose: str, their_word: str):
    with pytest.raises(Refused, match=r"whose story|agreed to your telling"):
        make.story(world, whose=whose, their_word=their_word)


def test_what_is_said_of_somebody_else_is_not_kept_with_ones_own_story(world: make.World):
    story = make.story(world, **FOR_SOMEBODY | {"whose": "own"})
    assert (story.told_for, story.their_word) == ("", "")


def test_the_database_holds_no_story_of_somebody_without_their_word(world: make.World):
    story = make.story(world)
    story.whose = "other"
    with pytest.raises(IntegrityError), transaction.atomic():
        story.save()


def test_a_story_says_what_it_touches_in_the_order_of_the_list(world: make.World):
    story = make.story(world, notes=["force", "death"])
    assert (story.notes, story.shown_notes[0]) == (["death", "force"], "death or dying")
    with pytest.raises(Refused, match="from the list"):
        make.story(world, notes=["weather"])


def test_a_destroyed_story_says_no_longer_whom_it_was_for_nor_what_it_touched(world: make.World):
    story = make.story(world, notes=["death"], **FOR_SOMEBODY)
    actions.withdraw_story(story, by=world.amina, at=make.day(1))
    actions.erase_story(story, by=world.amina, at=make.day(2))
    story.refresh_from_db()
    assert (story.told_for, story.notes, story.salt) == ("", [], "")


def test_what_a_reader_hides_is_kept_with_them_and_leaves_no_entry(world: make.World):
    before = ledger.head(world.chain).length
    actions.hide_notes(by=world.ben, at=make.MONDAY, notes=["death", "force"])
    actions.hide_notes(by=world.ben, at=make.MONDAY, notes=["death", "suicide"])
    assert queries.hidden_notes(world.ben) == {"death", "suicide"}
    assert queries.hidden_notes(world.amina) == queries.hidden_notes(None) == set()
    assert ledger.head(world.chain).length == before
    assert HiddenNote.objects.count() == 2
    for who, notes in ((None, ["death"]), (world.ben, ["weather"])):
        with pytest.raises(Refused):
            actions.hide_notes(by=who, at=make.MONDAY, notes=notes)


def test_every_consent_is_kept_in_the_words_it_was_given_in(world: make.World):
    story = make.story(world, uses=["public"], credit="name")
    Consent.objects.filter(story=story).update(wording=1, for_group=True, for_reports=True, editing="ask")
    actions.change_consent(story, by=world.amina, at=make.day(3), uses=["training"], credit="none", editing="whole")
    now, then = queries.consents_to(story)
    assert wordings.agreed_words(then) == ["Everyone, on this public page. Not for training, research or the press"]
    assert (wordings.editing_words(then), then.ended_at) == ("", make.day(3))
    assert wordings.agreed_words(now) == ["It can be used in training"]
    assert (wordings.editing_words(now), now.ended_at) == ("Only the whole story, word for word", None)
    assert (now.number, then.number, now.how, now.given_at) == (2, 1, "page", make.day(3))


def test_the_words_of_today_are_the_last_of_the_wordings():
    assert [one.number for one in wordings.WORDINGS] == list(range(1, CONSENT_WORDING + 1))
    assert {**wordings.WORDINGS[-1].uses} == dict(Use.choices)
    assert {**wordings.WORDINGS[-1].editing} == dict(Editing.choices)


def test_the_wordings_people_agreed_to_are_never_written_anew():
    said = [
        "\n".join(f"{code}: {words}" for code, words in [*one.uses.items(), *one.editing.items()])
        for one in wordings.WORDINGS
    ]
    digests = [hashlib.sha256(words.encode()).hexdigest()[:12] for words in said]
    assert digests == ["367b9e766173", "3affa8e940b8"]


@pytest.mark.parametrize(
    ("until_in", "asked_from"), [(None, 365), (400, 365), (200, 170), (31, 1), (30, None), (10, None)]
)
def test_the_teller_is_asked_after_a_year_or_a_month_before_the_end(
    world: make.World, until_in: int | None, asked_from: int | None
):
    until_on = TODAY + timedelta(days=until_in) if until_in else None
    story = make.story(world, until_on=until_on)
    for day in (1, 29, 169, 170, 364, 365, 366):
        on = TODAY + timedelta(days=day)
        is_asked = asked_from is not None and day >= asked_from and (until_on is None or on <= until_on)
        assert (story in queries.stories_to_review(world.amina, on=on)) == is_asked, day
    assert queries.stories_to_review(world.ben, on=TODAY + timedelta(days=365)) == []


def test_yes_as_it_is_gives_the_same_consent_once_more(world: make.World):
    story = make.story(world, uses=["group", "press"], credit="initials", editing="ask")
    actions.renew_consent(story, by=world.amina, at=make.day(366))
    now, then = queries.consents_to(story)
    assert (now.uses, now.credit, now.editing) == (then.uses, then.credit, then.editing)
    assert (now.given_at, then.ended_at) == (make.day(366), make.day(366))
    assert queries.stories_to_review(world.amina, on=make.day(367).date()) == []
    assert ledger.newest(world.chain)[0].kind == "listen.consent.renewed"


def test_with_the_end_in_sight_one_is_asked_once(world: make.World):
    story = make.story(world, until_on=make.day(100).date())
    assert story in queries.stories_to_review(world.amina, on=make.day(80).date())
    actions.renew_consent(story, by=world.amina, at=make.day(80))
    assert queries.stories_to_review(world.amina, on=make.day(81).date()) == []


def test_what_is_past_or_in_other_words_now_is_chosen_anew_and_not_renewed(world: make.World):
    past = make.story(world, until_on=make.day(10).date())
    with pytest.raises(Refused, match="Choose anew"):
        actions.renew_consent(past, by=world.amina, at=make.day(11))
    old = make.story(world)
    Consent.objects.filter(story=old).update(wording=1)
    old.refresh_from_db()
    with pytest.raises(Refused, match="changed since"):
        actions.renew_consent(old, by=world.amina, at=make.day(366))


def test_nobody_but_the_teller_says_that_it_is_still_right(world: make.World):
    story = make.story(world, uses=["public"])
    asked = [bool(may.renew_consent(one, story, on=TODAY)) for one in (world.amina, world.ben, world.cleo, world.dana)]
    assert asked == [True, False, False, False]
    assert not may.renew_consent(None, story, on=TODAY)
    actions.withdraw_story(story, by=world.amina, at=make.day(1))
    with pytest.raises(Refused):
        actions.renew_consent(story, by=world.amina, at=make.day(2))


def test_the_notes_are_few_and_plain():
    assert 6 <= len(Note.choices) <= 10
    assert timezone.localdate(make.MONDAY) == TODAY
