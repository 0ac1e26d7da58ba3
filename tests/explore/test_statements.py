"""Writing statements and answering them."""

import pytest
from django.db import IntegrityError, transaction

from cairn.base.verdict import Refused
from cairn.explore import actions, may, queries
from cairn.explore.models import Reaction
from cairn.ledger import queries as ledger
from tests import make, make_moderation


def newest(world: make.World):
    return ledger.newest(world.chain).first()


def test_a_statement_is_entered_without_its_words(world: make.World) -> None:
    (statement,) = make.statements(world, 1)
    entry = newest(world)
    assert (entry.kind, entry.side, entry.about) == ("explore.statement.written", "citizen", statement.ref)
    assert entry.content == statement.fingerprint("Statement 1: more light.")
    assert entry.data == {}


def test_statements_wait_for_the_stage_explore(world: make.World) -> None:
    with pytest.raises(Refused, match="at the stage Explore"):
        actions.write_statement(world.activity, by=world.amina, at=make.day(1), words="More light.")


@pytest.mark.parametrize(
    ("words", "reason"), [("  ", "Write your statement"), ("x" * 281, "at most 280 characters; this one has 281")]
)
def test_a_statement_is_one_short_sentence(world: make.World, words: str, reason: str) -> None:
    make.at_stage(world, "explore")
    with pytest.raises(Refused, match=reason):
        actions.write_statement(world.activity, by=world.amina, at=make.day(1), words=words)


@pytest.mark.parametrize(("name", "may_react"), [("amina", True), ("ben", True), ("cleo", False), ("dana", False)])
def test_those_who_take_part_write_and_react(world: make.World, name: str, *, may_react: bool) -> None:
    (statement,) = make.statements(world, 1)
    person = getattr(world, name)
    assert bool(may.react(person, world.activity)) is may_react
    assert bool(may.answer(person, statement)) is may_react
    assert bool(may.write_statement(person, world.activity)) is may_react
    assert may_react or may.react(person, world.activity).reason


def test_the_last_answer_of_a_person_counts_and_nothing_is_erased(world: make.World) -> None:
    (statement,) = make.statements(world, 1)
    for day, vote in [(1, 1), (2, -1)]:
        actions.react(statement, by=world.ben, at=make.day(day), vote=vote)
    actions.react(statement, by=world.amina, at=make.day(2), vote=0)
    total = queries.totals(world.activity)[statement.ref]
    assert (total.agree, total.disagree, total.passed) == (0, 1, 1)
    assert queries.number_of_reactions(world.activity) == 3
    assert queries.last_vote(world.ben, statement) == -1
    statement.refresh_from_db()
    assert statement.answered_by == 2


def test_an_answer_leaves_no_entry_and_does_not_carry_the_mark_of_the_record(world: make.World) -> None:
    (statement,) = make.statements(world, 1)
    before = ledger.head(world.chain)
    actions.react(statement, by=world.ben, at=make.day(1), vote=1)
    assert ledger.head(world.chain) == before
    kept = Reaction.objects.get()
    assert kept.voter not in {world.ben.mark_in(world.chain), world.ben.ref, ""}
    assert kept.side == "staff"


def test_an_answer_is_agree_disagree_or_pass(world: make.World) -> None:
    (statement,) = make.statements(world, 1)
    with pytest.raises(Refused, match="agree, disagree, pass"):
        actions.react(statement, by=world.ben, at=make.day(1), vote=7)
    with pytest.raises(IntegrityError), transaction.atomic():
        Reaction.objects.create(
            activity=world.activity, statement=statement, voter="x", side="staff", vote=7, at=make.day(1)
        )


def test_a_hidden_statement_keeps_its_place_without_words_and_its_answers_no_longer_count(world: make.World) -> None:
    first, second = make.statements(world, 2)
    actions.react(first, by=world.ben, at=make.day(1), vote=1)
    eyes = (world.cleo, make_moderation.moderator(world))
    make_moderation.hidden(make_moderation.thing_of(first, "statement"), by=eyes, at=make.day(2))
    assert list(queries.statements(world.activity)) == [second]
    assert first.ref not in queries.totals(world.activity)
    assert queries.totals(world.activity, with_hidden=True)[first.ref].agree == 1
    listed = queries.statements_with_hidden(world.activity)
    assert [(one.ref, one.words) for one in listed] == [(first.ref, ""), (second.ref, second.words)]
    with pytest.raises(Refused, match="taken out"):
        actions.react(first, by=world.ben, at=make.day(3), vote=0)


def test_a_held_statement_is_back_when_the_hold_lapses(world: make.World) -> None:
    (first,) = make.statements(world, 1)
    make_moderation.held(make_moderation.thing_of(first, "statement"), by=world.cleo)
    thursday, friday = make.day(3), make.day(4)
    assert queries.next_statement(world.ben, world.activity, on=thursday.date()) is None
    with pytest.raises(Refused, match="taken out"):
        actions.react(first, by=world.ben, at=thursday, vote=1)
    assert queries.next_statement(world.ben, world.activity, on=friday.date()) == first
    actions.react(first, by=world.ben, at=friday, vote=1)


def test_closing_a_round_records_a_digest_that_anybody_can_compute_again(world: make.World) -> None:
    first, second = make.statements(world, 2)
    for statement in (first, second):
        actions.react(statement, by=world.ben, at=make.day(1), vote=1)
    closed = actions.close_round(world.activity, by=world.cleo, at=make.day(2))
    entry = newest(world)
    assert (entry.kind, entry.about) == ("explore.round.closed", closed.ref)
    assert entry.data == {"reactions": 2, "people": 1, "digest": queries.so_far(world.activity).digest}
    Reaction.objects.filter(statement=first).update(vote=-1)
    assert queries.so_far(world.activity).digest != closed.digest
    again = actions.close_round(world.activity, by=world.cleo, at=make.day(3))
    assert [one.number for one in queries.rounds(world.activity)] == [2, 1]
    assert again.digest != closed.digest


def test_only_who_leads_closes_a_round(world: make.World) -> None:
    with pytest.raises(Refused, match="co-production lead"):
        actions.close_round(world.activity, by=world.ben, at=make.day(2))


def test_the_record_does_not_tie_a_statement_to_whoever_wrote_it(world: make.World) -> None:
    make.statements(world, 1)
    entry = ledger.newest(world.chain).first()
    assert (entry.mark, entry.side) == ("", "citizen")
