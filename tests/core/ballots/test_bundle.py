"""A stranger counts again: from the bundle alone, with a program of its own, and finds every change."""

import hashlib
import importlib.util
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cairn.core import ballots
from cairn.core.ballots import Ballot, bundle
from cairn.core.chain import canonical
from tests.core.ballots.polls import SEED, cast, counts, poll
from tests.core.ballots.ways import WAYS, Money, moneys

PROGRAM = Path(__file__).parents[3] / "docs" / "verify" / "cairn_recount.py"
specification = importlib.util.spec_from_file_location("cairn_recount", PROGRAM)
recount = importlib.util.module_from_spec(specification)
specification.loader.exec_module(recount)

ABOUT = bundle.About("What brings us there?", {"bus": "Ein Bus für alle"}, "the lottery", "5 May", {"head": "0" * 64})

few = settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


def receipt(number):
    return hashlib.sha256(f"code {number}".encode()).hexdigest()


def with_receipts(pile, rule):
    return [Ballot(each.side, each.grades, receipt=receipt(number), rule=rule.name) for number, each in enumerate(pile)]


def bundled(way, count, money=None):
    fixed, pile = way.fit(*count)
    fixed, pile = way.poll(fixed, money), with_receipts(pile, way.rule)
    outcome = way.rule.count(fixed, pile)
    return bundle.written(way.rule, fixed, pile, outcome, ABOUT), fixed, pile, outcome


@pytest.fixture
def small():
    pile = cast("citizen", "4432", "2222", "0123") + cast("staff", "333", "444", "2-2")
    way = next(way for way in WAYS if way.mode == "budget")
    count = poll(("bus", "van", "bike"), citizen=5, staff=9), pile
    return bundled(way, count, Money(9, {"bus": 3, "van": 4, "bike": 5}))[0]


@pytest.fixture
def told(tmp_path, capsys):
    """What the program says to a file, and how it ends."""

    def run(content, *more):
        (tmp_path / "bundle.json").write_bytes(content)
        ended = recount.main([str(tmp_path / "bundle.json"), *more])
        return ended, capsys.readouterr().out

    return run


@pytest.mark.parametrize("way", WAYS, ids=str)
@few
@given(counts(sides=("citizen", "staff", "partner"), most=9), moneys(), st.booleans(), st.booleans())
def test_the_recount_from_the_bundle_is_the_result(way, count, money, hard, heard):
    fixed, pile = way.fit(*count)
    fixed = replace(way.poll(fixed, money), is_hard_to_reverse=hard, objections_heard=heard)
    if fixed.budget and hard:
        fixed = replace(fixed, budget=replace(fixed.budget, each_side_may_fund_its_own=heard))
    pile = with_receipts(pile, way.rule)
    outcome = way.rule.count(fixed, pile)
    published = bundle.written(way.rule, fixed, pile, outcome, ABOUT)
    parts, seal, wrong = recount.opened(published)
    assert (wrong, recount.differences(parts)) == ([], [])
    assert seal == bundle.seal(published)


@pytest.mark.parametrize("way", WAYS, ids=str)
@few
@given(counts(most=6), moneys())
def test_what_is_read_is_what_was_written_and_counts_alike(way, count, money):
    published, fixed, _pile, outcome = bundled(way, count, money)
    again, pile, parts = bundle.read(published)
    assert again == fixed
    assert parts["result"] == bundle.result(way.rule.count(again, pile)) == bundle.result(outcome)


def test_a_change_to_any_byte_is_found_by_both(small, told):
    for at in range(len(small)):
        for other in (small[at] ^ 1, ord("0") if small[at] != ord("0") else ord("1"), ord(" ")):
            changed = small[:at] + bytes([other]) + small[at + 1 :]
            if changed == small:
                continue
            with pytest.raises(bundle.BadBundle):
                bundle.read(changed)
            assert is_found(changed), at
    for changed in (small + b"\n", small[:-1], b" " + small, small[:40] + small[41:]):
        with pytest.raises(bundle.BadBundle):
            bundle.read(changed)
        assert told(changed)[0] in {1, 2}


def is_found(changed):
    try:
        return bool(recount.opened(changed)[2])
    except recount.CannotCheck:
        return True


def test_whoever_seals_a_change_anew_is_found_by_the_count_or_by_the_seal_told_elsewhere(small, told):
    before = json.loads(small)["seal"]
    grade = resealed(small, lambda parts: parts["ballots"]["citizen"][0].__setitem__(0, 0))
    assert told(grade)[0] == 1  # the count is another
    question = resealed(small, lambda parts: parts["decision"].__setitem__("question", "Something else?"))
    assert told(question)[0] == 0  # nothing in the file itself can tell: this is said on its first page
    ended, said = told(question, "--seal", before)
    assert ended == 1
    assert "The seal you were told is another" in said


def resealed(published, change):
    opened = json.loads(published)
    change(opened["parts"])
    last = "0" * 64
    for name in recount.PARTS:
        last = hashlib.sha256(last.encode() + recount.written({name: opened["parts"][name]})).hexdigest()
        opened["seals"][name] = last
    return canonical({**opened, "seal": last})


def test_a_voter_finds_their_receipt_and_nothing_about_what_it_says(small, told):
    ended, said = told(small, "--receipt", receipt(3)[:16].upper())
    assert (ended, "Your receipt is among those counted." in said) == (0, True)
    ended, said = told(small, "--receipt", receipt(99))
    assert (ended, "No ballot with your receipt was counted." in said) == (1, True)
    assert told(small, "--receipt", receipt(3)[:4])[0] == 1
    parts = json.loads(small)["parts"]
    assert receipt(3) not in json.dumps(parts["ballots"])
    assert parts["roll"]["staff"]["receipts"] == sorted(parts["roll"]["staff"]["receipts"])


def test_a_dropped_ballot_is_found_even_when_all_is_sealed_anew(small, told):
    ended, said = told(resealed(small, lambda parts: parts["ballots"]["staff"].pop()))
    assert ended == 1
    assert "ballots" in said


def test_the_bundle_tells_no_order_and_no_names(small):
    parts = json.loads(small)["parts"]
    assert parts["ballots"]["citizen"] == sorted(parts["ballots"]["citizen"], key=str)
    assert set(parts["roll"]["citizen"]) == {"people", "ballots", "receipts"}
    assert parts["decision"]["options"][0] == {"mark": "bus", "title": "Ein Bus für alle"}


def test_receipts_that_are_missing_or_double_are_refused():
    rule = ballots.rule_named("shared-power/1")
    fixed = ballots.Poll(("bus",), {"citizen": 2, "staff": 2}, SEED)
    one = Ballot("citizen", {"bus": 4}, receipt=receipt(1))
    for pile, sentence in (([one, one], "the same receipt"), ([one, Ballot("citizen", {})], "some have none")):
        with pytest.raises(bundle.BadBundle, match=sentence):
            bundle.written(rule, fixed, pile, rule.count(fixed, pile), ABOUT)


def test_a_ballot_of_another_rule_does_not_count():
    fixed = ballots.Poll(("bus",), {"citizen": 2, "staff": 2}, SEED)
    with pytest.raises(ballots.OtherRule, match=r"under majority/1; this count is under shared-power/1"):
        ballots.rule_named("shared-power/1").count(fixed, [Ballot("citizen", {"bus": 1}, rule="majority/1")])


def test_the_program_shares_no_code_with_the_site(told):
    assert "import cairn" not in PROGRAM.read_text(encoding="utf-8")
    assert "from cairn" not in PROGRAM.read_text(encoding="utf-8")
    assert told(b"{}") == (2, "Not checked. This is not a bundle.\n")


def test_a_sealed_file_that_makes_no_sense_is_not_checked_rather_than_passed(small, told):
    ended, said = told(resealed(small, lambda parts: parts["ballots"]["staff"].__setitem__(0, ["4", 4, 4])))
    assert ended == 2
    assert "makes no sense" in said
