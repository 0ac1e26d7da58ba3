"""What is published when a decision is counted: one file, its seal in the record, and no way from code to ballot."""

import importlib.util
import json
from pathlib import Path

import pytest
from django.db import IntegrityError, transaction

from cairn.core.ballots import bundle
from cairn.decide import actions, queries
from cairn.decide.models import Ballot, Decision, PublishedCount
from cairn.ledger import queries as ledger
from tests import make, make_votes

PROGRAM = Path(__file__).parents[2] / "docs" / "verify" / "cairn_recount.py"
specification = importlib.util.spec_from_file_location("cairn_recount", PROGRAM)
recount = importlib.util.module_from_spec(specification)
specification.loader.exec_module(recount)


def voted(world: make.World, citizens: int, staff: int) -> tuple[Decision, list[str]]:
    """A decision in which so many of each side voted, and the codes of their ballots."""
    voting = [world.amina, world.ben, *world.citizens(citizens - 1), *world.staff(staff - 1)]
    decision = make.decision(world, make.options(world))
    paper = queries.paper(decision)
    codes = []
    for number, person in enumerate(voting):
        grades = {paper[0].ref: number % 2 + 3, paper[1].ref: number % 3}
        reasons = {option: make_votes.objection("It is too loud.") for option, grade in grades.items() if grade == 0}
        codes.append(
            actions.cast_ballot(decision, by=person, at=make.day(4), grades=grades, objections=reasons)
        )  # fmt: skip
    return decision, codes


def counted(world: make.World, citizens: int = 6, staff: int = 5) -> tuple[Decision, list[str]]:
    decision, codes = voted(world, citizens, staff)
    return make_votes.closed(world, decision), codes


def told(tmp_path: Path, decision: Decision, capsys: pytest.CaptureFixture[str], *more: str) -> tuple[int, str]:
    (tmp_path / "bundle.json").write_bytes(queries.published_bundle(decision))
    return recount.main([str(tmp_path / "bundle.json"), *more]), capsys.readouterr().out


def test_a_stranger_counts_again_and_finds_the_same_seal_in_the_record(
    world: make.World, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    decision, codes = counted(world)
    entry = ledger.newest(world.chain).first()
    assert (entry.kind, entry.data["seal"]) == ("decide.decision.closed", queries.published_seal(decision))
    (tmp_path / "record.json").write_text(json.dumps(ledger.bundle(world.chain)))
    more = ("--record", str(tmp_path / "record.json"), "--seal", entry.data["seal"], "--code", codes[3].upper())
    ended, said = told(tmp_path, decision, capsys, *more)
    assert ended == 0
    for words in ("The published result is right", "Your receipt is among those counted", "has the same seal"):
        assert words in said


def test_the_file_says_where_the_record_stood(world: make.World) -> None:
    decision, _codes = voted(world, 6, 5)
    opened, before = ledger.newest(world.chain, kind="decide.decision.opened").first(), ledger.head(world.chain)
    actions.close_decision(decision, by=world.amina, at=make.day(11))
    parts = json.loads(queries.published_bundle(decision))["parts"]
    assert parts["ledger"] == {
        "chain": world.chain, "entries": before.length, "head": before.digest,
        "opened": {"number": opened.number, "digest": opened.digest},
    }  # fmt: skip
    assert {side: roll["people"] for side, roll in parts["roll"].items()} == opened.data["roll"]


def test_the_file_has_no_names_and_no_moments(world: make.World) -> None:
    decision, _codes = counted(world)
    written = queries.published_bundle(decision).decode()
    for word in ("Amina", "Ben", "Citizen1", world.amina.ref, world.amina.mark_in(world.chain), "2026", "too loud"):
        assert word not in written


@pytest.mark.parametrize(("citizens", "staff"), [(4, 6), (6, 2), (2, 2)])
def test_where_a_side_is_small_no_ballot_is_published(
    world: make.World, citizens: int, staff: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    decision, codes = counted(world, citizens, staff)
    parts = json.loads(queries.published_bundle(decision))["parts"]
    assert parts["ballots"]["sides"] == {}
    for by_side in parts["result"]["counts"].values():
        small = [count for count in by_side.values() if count["n"] < 5]
        assert small
        assert all(set(count) == {"n", "quorum", "accepted"} for count in small)
    ended, said = told(tmp_path, decision, capsys, "--code", codes[0])
    assert (ended, "NOT COUNTED AGAIN" in said, "Your receipt is among" in said) == (0, True, True)


def test_every_code_is_found_in_the_count_and_another_is_not(world: make.World) -> None:
    decision, codes = voted(world, 5, 5)
    assert {queries.place_of_ballot(decision, code) for code in codes} == {queries.Place.IN_THE_BOX}
    assert queries.place_of_ballot(decision, "aaaa-aaaa-aaaa-aaaa") == queries.Place.NOWHERE
    decision = actions.close_decision(decision, by=world.amina, at=make.day(11))
    assert {queries.place_of_ballot(decision, code.upper()) for code in codes} == {queries.Place.COUNTED}
    assert queries.place_of_ballot(decision, "aaaa-aaaa-aaaa-aaaa") == queries.Place.NOWHERE


def test_after_the_close_not_even_the_code_and_the_database_lead_to_a_ballot(world: make.World) -> None:
    decision, codes = counted(world)
    assert [queries.ballot_by_code(decision, code) for code in codes] == [None] * 11
    assert list(Ballot.objects.filter(decision=decision).exclude(code_hash=None)) == []
    assert Ballot.objects.filter(decision=decision).count() == 11


def test_the_file_is_made_once(world: make.World) -> None:
    decision, _codes = counted(world)
    with pytest.raises(IntegrityError), transaction.atomic():
        PublishedCount.objects.create(decision=decision, bundle=b"another", seal="0" * 64)
    assert queries.published_bundle(decision) == queries.published_bundle(decision)


def test_nothing_is_published_before_the_close_or_of_a_decision_taken_elsewhere(world: make.World) -> None:
    decision, _codes = voted(world, 5, 5)
    assert (queries.published_bundle(decision), queries.published_seal(decision)) == (None, "")
    told_of = make.decided(world)
    assert (queries.published_bundle(told_of), queries.published_seal(told_of)) == (None, "")


def trouble(decision: Decision, entered: str = "") -> str:
    published = PublishedCount.objects.get(decision=decision)
    return queries.count_trouble(published, entered=entered or published.seal)


def test_a_changed_file_is_found_whether_it_is_sealed_anew_or_not(world: make.World) -> None:
    decision, _codes = counted(world)
    published = PublishedCount.objects.get(decision=decision)
    seal, before = published.seal, bytes(published.bundle)
    assert trouble(decision) == ""
    kept = PublishedCount.objects.filter(decision=decision)
    kept.update(bundle=before.replace(b'"people":7', b'"people":8'))
    assert "seals do not fit" in trouble(decision)
    anew = resealed(before, lambda parts: parts["roll"]["citizen"].update(people=8))
    kept.update(bundle=anew, seal=bundle.seal(anew))
    assert "not the one in the record" in trouble(decision, seal)
    kept.update(bundle=before, seal="1" * 64)
    assert "kept beside the file is another" in trouble(decision, seal)
    wrong = resealed(before, lambda parts: parts["result"].update(status="not decided"))
    kept.update(bundle=wrong, seal=bundle.seal(wrong))
    assert "Counted again, the result is another" in trouble(decision)
    other = resealed(before, lambda parts: parts["decision"].update(mark="other"))
    kept.update(bundle=other, seal=bundle.seal(other))
    assert "of another decision" in trouble(decision)


def resealed(published: bytes, change) -> bytes:
    opened = json.loads(published)
    change(opened["parts"])
    opened["seals"] = bundle._seals(opened["parts"], bundle.PARTS)  # noqa: SLF001 - whoever runs the server can do the same
    return recount.written({**opened, "seal": opened["seals"]["result"]})
