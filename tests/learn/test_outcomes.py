"""What it did for me: a note for one person alone, lines they publish, totals of whole rounds."""

from datetime import datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given, settings
from hypothesis import strategies as some

from cairn.activities import actions as activities
from cairn.base.verdict import Refused
from cairn.learn import actions, may, queries
from cairn.learn.choices import Change, Outcome
from cairn.learn.models import OutcomeLine, OutcomeNote
from cairn.ledger import queries as ledger
from cairn.moderation.choices import Kind
from cairn.web.contents import moderated
from tests import make, make_moderation, make_outcomes
from tests.make_outcomes import noted


def counted(world: make.World, item: str = "confidence") -> tuple[int, ...]:
    """The total of this line: less, the same, more; nothing while none is shown."""
    found = [one for one in queries.outcome_totals([world.activity]) if one.item == item]
    return tuple(number for _step, number in found[0].counts) if found else ()


def test_a_note_holds_a_step_and_words_for_each_line_and_can_be_changed(world: make.World) -> None:
    noted(world.activity, world.amina, confidence=("more", "I speak up."), money="bit")
    note = noted(world.activity, world.amina, confidence=("same", "I speak up at times."), time="lot")
    assert [(one.item, one.step, one.words) for one in note.lines.order_by("item")] == [
        ("confidence", "same", "I speak up at times."), ("time", "lot", ""),
    ]  # fmt: skip
    assert OutcomeNote.objects.count() == 1


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ({"confidence": "lot"}, "Choose one of the answers"),
        ({"money": "more"}, "Choose one of the answers"),
        ({"confidence": ("", "x" * 601)}, "there is room for 600"),
        ({"confidence": ("", "a\0b")}, "cannot be stored"),
    ],
)
def test_what_cannot_be_kept_is_refused(world: make.World, lines: dict[str, Any], why: str) -> None:
    with pytest.raises(Refused, match=why):
        noted(world.activity, world.amina, **lines)
    assert not OutcomeNote.objects.exists()


def test_a_note_leaves_no_entry_in_any_record(world: make.World) -> None:
    before = [(one.kind, one.number) for one in ledger.entries(world.chain)]
    line = make_outcomes.published(world)
    actions.take_back_outcome(line, by=world.amina, at=make.day(22))
    actions.delete_outcomes(line.note, by=world.amina, at=make.day(23))
    assert [(one.kind, one.number) for one in ledger.entries(world.chain)] == before


def test_a_note_keeps_no_moment(world: make.World) -> None:
    line = make_outcomes.published(world)
    kept = [*vars(line).values(), *vars(line.note).values()]
    assert not [one for one in kept if isinstance(one, datetime)]


@pytest.mark.parametrize(
    ("name", "reason"),
    [("amina", ""), ("ben", ""), ("cleo", "Only people who take part"), ("dana", "Only people"), ("nobody", "Sign in")],
)
def test_who_writes_a_note(world: make.World, name: str, reason: str) -> None:
    verdict = may.write_outcomes(getattr(world, name, None), world.activity)
    assert bool(verdict) == (reason == "")
    assert reason in verdict.reason


@pytest.mark.parametrize("name", ["amina", "ben", "cleo", "dana", "nobody"])
def test_only_its_owner_publishes_takes_back_and_destroys(world: make.World, name: str) -> None:
    line = make_outcomes.published(world)
    person = getattr(world, name, None)
    for verdict in (
        may.publish_outcomes(person, line.note), may.take_back_outcome(person, line),
        may.delete_outcomes(person, line.note),
    ):  # fmt: skip
        assert bool(verdict) == (name == "amina")
        assert verdict or ("Only they" in verdict.reason or "Sign in" in verdict.reason)


def test_whoever_left_can_still_write_change_and_destroy_their_note(world: make.World) -> None:
    activities.leave(world.activity, by=world.amina, at=make.day(2))
    note = noted(world.activity, world.amina, energy="lot")
    actions.delete_outcomes(note, by=world.amina, at=make.day(22))
    assert not OutcomeNote.objects.exists()


def test_only_words_are_published_and_none_before_their_author_says_so(world: make.World) -> None:
    note = noted(world.activity, world.amina, confidence="more", skills=("same", "I can chair."))
    assert not queries.published_outcomes(world.activity).exists()
    actions.publish_outcomes(note, by=world.amina, at=make.day(21), items=["confidence", "skills"], credit="first_name")
    (line,) = queries.published_outcomes(world.activity)
    assert (line.words, line.side, line.credit) == ("I can chair.", "citizen", "first_name")
    assert list(queries.published_outcomes(world.programme)) == [line]


def test_without_words_there_is_nothing_to_publish(world: make.World) -> None:
    note = noted(world.activity, world.amina, confidence="more")
    assert "none of your lines has words" in may.publish_outcomes(world.amina, note).reason
    assert "not noted anything" in may.publish_outcomes(world.amina, None).reason


def test_a_line_is_taken_back_at_once_and_can_be_published_anew(world: make.World) -> None:
    line = make_outcomes.published(world)
    actions.take_back_outcome(line, by=world.amina, at=make.day(22))
    assert not queries.published_outcomes(world.activity).exists()
    line.refresh_from_db()
    assert (line.credit, line.side, line.published_on) == ("none", "", None)
    with pytest.raises(Refused, match="not published"):
        actions.take_back_outcome(line, by=world.amina, at=make.day(22))


def test_words_that_are_changed_are_private_again(world: make.World) -> None:
    make_outcomes.published(world)
    noted(world.activity, world.amina, confidence=("same", make_outcomes.WORDS))
    assert queries.published_outcomes(world.activity).exists()  # the words are the same
    noted(world.activity, world.amina, confidence=("same", "I do not."))
    assert not queries.published_outcomes(world.activity).exists()


def test_moderators_read_published_lines_alone(world: make.World) -> None:
    line = make_outcomes.published(world)
    assert [one.words for one in queries.outcomes_to_moderate([line.ref])] == [make_outcomes.WORDS]
    actions.take_back_outcome(line, by=world.amina, at=make.day(22))
    assert not queries.outcomes_to_moderate([line.ref])


def test_a_hidden_line_keeps_its_place_without_words_and_name(world: make.World) -> None:
    line = make_outcomes.published(world)
    eyes = (make_moderation.moderator(world, "Mo"), make_moderation.moderator(world, "Nia"))
    found = moderated.found(world.activity, Kind.OUTCOME, line.ref)
    assert found
    make_moderation.hidden(found.thing, by=eyes, at=make.day(22))
    (shown,) = queries.published_outcomes(world.activity, on=make.day(22).date())
    assert (shown.words, shown.shown_credit, bool(shown.hidden_because)) == ("", "", True)
    note = queries.outcome_note(world.amina, world.activity)
    assert note
    assert [one.words for one in note.lines.all()] == [make_outcomes.WORDS]


def five(world: make.World, step: str = "more") -> list[Any]:
    people = [world.amina, *world.citizens(4)]
    for person in people:
        noted(world.activity, person, confidence=step)
    return people


def test_totals_begin_with_five_and_not_before(world: make.World) -> None:
    people = [world.amina, *world.citizens(4)]
    for number, person in enumerate(people, start=1):
        noted(world.activity, person, confidence="more", skills="same" if number > 1 else "")
        assert counted(world) == ((0, 0, 5) if number == 5 else ())
    assert counted(world, "skills") == ()  # four answered it


def test_a_sixth_answer_changes_nothing_until_five_more_are_there(world: make.World) -> None:
    five(world)
    more = world.staff(5)
    for number, person in enumerate(more, start=1):
        noted(world.activity, person, confidence="less")
        assert counted(world) == ((5, 0, 5) if number == 5 else (0, 0, 5))


def test_changing_or_destroying_a_counted_note_changes_no_total_and_nobody_counts_twice(world: make.World) -> None:
    people = five(world)
    noted(world.activity, people[0], confidence="less")
    note = queries.outcome_note(people[1], world.activity)
    assert note
    actions.delete_outcomes(note, by=people[1], at=make.day(30))
    assert counted(world) == (0, 0, 5)
    noted(world.activity, people[1], confidence="less")
    for person in world.staff(4):
        noted(world.activity, person, confidence="less")
    assert counted(world) == (0, 0, 5)  # four are new


def test_what_stays_of_a_destroyed_note_says_only_that_it_was_counted(world: make.World) -> None:
    people = five(world)
    note = queries.outcome_note(people[1], world.activity)
    assert note
    actions.delete_outcomes(note, by=people[1], at=make.day(30))
    note.refresh_from_db()
    assert (note.counted, note.lines.count()) == (["confidence"], 0)
    assert list(queries.outcome_notes_of(people[1])) == []


def test_a_note_that_was_in_no_total_is_gone_with_all_there_was(world: make.World) -> None:
    note = noted(world.activity, world.amina, confidence=("more", "I speak up."))
    actions.delete_outcomes(note, by=world.amina, at=make.day(30))
    assert not OutcomeNote.objects.exists()


def test_with_the_account_the_notes_are_gone_and_the_numbers_stay(world: make.World) -> None:
    people = five(world)
    gone = people[4].pk
    people[4].delete()
    assert not OutcomeNote.objects.filter(author=gone).exists()
    assert OutcomeLine.objects.count() == 4
    assert counted(world) == (0, 0, 5)


def test_the_programme_shows_the_sum_of_what_its_activities_show_and_nothing_more(world: make.World) -> None:
    other = make.another_activity(world)
    people = five(world)
    for person in people[:4]:
        activities.join(other, by=person, at=make.MONDAY)
        noted(other, person, confidence="less")
    both = queries.outcome_totals([world.activity, other])
    assert both == queries.outcome_totals([world.activity])
    activities.join(other, by=people[4], at=make.MONDAY)
    noted(other, people[4], confidence="less")
    [total] = queries.outcome_totals([world.activity, other])
    assert dict(total.counts) == {"less": 5, "same": 0, "more": 5}


STEPS = some.sampled_from([*Change.values, ""])
DEEDS = some.lists(some.tuples(some.integers(0, 11), STEPS, some.booleans()), min_size=8, max_size=30)


@settings(max_examples=12)
@given(deeds=DEEDS)
def test_between_any_two_looks_nothing_changes_or_five_people_joined(world: make.World, deeds: list[Any]) -> None:
    with transaction.atomic():
        people = [world.amina, world.ben, *world.citizens(5), *world.staff(5)]
        seen, ever = counted(world), set[int]()
        for number, step, is_destroyed in deeds:
            note = noted(world.activity, people[number], confidence=step)
            ever |= {number} if step else set()
            if is_destroyed and note.pk:
                actions.delete_outcomes(note, by=people[number], at=make.day(30))
            now = counted(world)
            grown = sum(now) - sum(seen)
            assert grown == 0 or grown >= 5
            assert now == seen if grown == 0 else all(n >= was for n, was in zip(now, seen or (0, 0, 0), strict=True))
            assert sum(now) <= len(ever)
            seen = now
        transaction.set_rollback(True)


@pytest.mark.parametrize(
    "broken", [{"step": ""}, {"step": "huge"}, {"item": "luck"}, {"published_on": make.MONDAY.date()}]
)
def test_the_database_knows_what_a_line_is(world: make.World, broken: dict[str, Any]) -> None:
    note = noted(world.activity, world.amina, skills="more")
    whole = {"note": note, "item": Outcome.CONFIDENCE, "step": "more"}
    with pytest.raises(IntegrityError), transaction.atomic():
        OutcomeLine.objects.create(**whole | broken)
