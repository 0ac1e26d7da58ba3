"""A stranger counts again: from the bundle alone, with a program of its own, and finds every change."""

import hashlib
import importlib.util
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cairn.core import ballots
from cairn.core.ballots import Ballot, bundle, rule_named
from cairn.core.ballots.objections import Heard
from cairn.core.chain import canonical
from tests.core.ballots.polls import SEED, cast, counts, poll
from tests.core.ballots.ways import WAYS, Money, moneys

PROGRAM = Path(__file__).parents[3] / "docs" / "verify" / "cairn_recount.py"
specification = importlib.util.spec_from_file_location("cairn_recount", PROGRAM)
recount = importlib.util.module_from_spec(specification)
specification.loader.exec_module(recount)

ABOUT = bundle.About(
    "k7mq", "What brings us there?", {"bus": "Ein Bus für alle"}, "the lottery", "5 May", {"head": "0" * 64}
)

SHARED_POWER = rule_named("shared-power/1")

few = settings(
    max_examples=10,
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
    pile = cast("citizen", "44324", "22222", "01233") + cast("staff", "33333", "44444", "2-222")
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
@given(counts(sides=("citizen", "staff", "partner"), least=5, most=9), moneys(), st.booleans(), st.booleans())
def test_the_recount_from_the_bundle_is_the_result(way, count, money, hard, heard):
    published, outcome = published_under(way, count, money, hard=hard, heard=heard)
    assert bundle.shown(outcome) == "ballots"
    parts, seal, wrong = recount.opened(published)
    assert (wrong, recount.differences(parts)) == ([], [])
    assert seal == bundle.seal(published)


@pytest.mark.parametrize("way", WAYS, ids=str)
@few
@given(counts(sides=("citizen", "staff", "partner"), most=8), moneys(), st.booleans(), st.booleans())
def test_where_a_side_is_small_the_result_contradicts_nothing_that_is_published(way, count, money, hard, heard):
    published, _outcome = published_under(way, count, money, hard=hard, heard=heard)
    parts, _seal, wrong = recount.opened(published)
    assert (wrong, recount.differences(parts)) == ([], [])


def published_under(way, count, money, *, hard, heard):
    fixed, pile = way.fit(*count)
    fixed = replace(way.poll(fixed, money), is_hard_to_reverse=hard, objections_heard=heard)
    if fixed.budget and hard:
        fixed = replace(fixed, budget=replace(fixed.budget, each_side_may_fund_its_own=heard))
    pile = with_receipts(pile, way.rule)
    outcome = way.rule.count(fixed, pile)
    return bundle.written(way.rule, fixed, pile, outcome, ABOUT), outcome


@pytest.mark.parametrize("way", WAYS, ids=str)
@few
@given(counts(most=7), moneys())
def test_what_is_read_is_what_was_written_and_counts_alike(way, count, money):
    published, fixed, _pile, outcome = bundled(way, count, money)
    again, pile, parts = bundle.read(published)
    assert again == fixed
    assert parts["result"] == bundle.result(outcome)
    if bundle.shown(outcome) == "ballots":
        assert bundle.result(way.rule.count(again, pile)) == bundle.result(outcome)
    else:
        assert pile is None


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
    grade = resealed(small, lambda parts: parts["ballots"]["sides"]["citizen"][0].__setitem__(0, 1))
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
    for name in recount.PARTS[opened["format"]]:
        last = hashlib.sha256(last.encode() + recount.written({name: opened["parts"][name]})).hexdigest()
        opened["seals"][name] = last
    return canonical({**opened, "seal": last})


def test_a_voter_finds_their_receipt_and_nothing_about_what_it_says(small, told):
    ended, said = told(small, "--receipt", receipt(3)[:16].upper())
    assert (ended, "Your receipt is among those counted" in said) == (0, True)
    ended, said = told(small, "--receipt", receipt(99))
    assert (ended, "No ballot with your receipt was counted." in said) == (1, True)
    assert told(small, "--receipt", receipt(3)[:4])[0] == 1
    parts = json.loads(small)["parts"]
    assert receipt(3) not in json.dumps(parts["ballots"])
    assert parts["roll"]["staff"]["receipts"] == sorted(parts["roll"]["staff"]["receipts"])


def test_the_receipt_of_a_code_is_computed_without_us(small, told):
    typed = "HK3M 92CV-xptq-7bda"
    own = hashlib.sha256(b"k7mq\x00hk3m92cvxptq7bda").hexdigest()
    ended, said = told(
        resealed(small, lambda parts: parts["roll"]["staff"]["receipts"].__setitem__(0, own)), "--code", typed
    )
    assert (ended, f"Your receipt is among those counted: {own}" in said) == (0, True)
    ended, said = told(small, "--code", typed)
    assert (ended, "No ballot with your receipt was counted." in said) == (1, True)


def test_the_record_has_to_have_the_same_seal(small, told, tmp_path):
    own, other = json.loads(small)["seal"], "1" * 64
    for entries, end, sentence in (
        ([closed("k7mq", other), closed("k7mq", own)], 1, "another seal"),
        ([closed("k7mq", other)], 1, "another seal"),
        ([closed("other", own)], 1, "does not say that this decision was closed"),
        ([closed("other", other), closed("k7mq", own)], 0, "The record of the activity has the same seal."),
    ):
        (tmp_path / "record.json").write_text(json.dumps({"entries": entries}))
        ended, said = told(small, "--record", str(tmp_path / "record.json"))
        assert (ended, sentence in said) == (end, True)
    (tmp_path / "record.json").write_text("[]")
    assert told(small, "--record", str(tmp_path / "record.json"))[0] == 2


def closed(about, sealed):
    return {"kind": "decide.decision.closed", "about": about, "data": {"seal": sealed}}


def test_a_dropped_ballot_is_found_even_when_all_is_sealed_anew(small, told):
    ended, said = told(resealed(small, lambda parts: parts["ballots"]["sides"]["staff"].pop()))
    assert ended == 1
    assert "ballots" in said


def test_the_bundle_tells_no_order_and_no_names(small):
    parts = json.loads(small)["parts"]
    rows = parts["ballots"]["sides"]["citizen"]
    assert rows == sorted(rows, key=str)
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
    ended, said = told(resealed(small, lambda parts: parts["ballots"]["sides"]["staff"].__setitem__(0, ["4", 4, 4])))
    assert ended == 2
    assert "makes no sense" in said


def in_mode(mode, *sides, rule="shared-power/1", **changes):
    """A bundle in this mode of these columns of grades by side, and its outcome."""
    way = next(way for way in WAYS if (way.rule.name, way.mode) == (rule, mode))
    pile = [ballot for side, columns in sides for ballot in cast(side, *columns)]
    of = ("bus", "van", "bike")[: len(sides[0][1])]
    fixed = poll(of, **{side: max(1, len(columns[0])) for side, columns in sides})
    published, _fixed, _pile, outcome = bundled(way, (replace(fixed, **changes), pile), Money(9, dict.fromkeys(of, 3)))
    return published, outcome


FIVE = ("staff", ["44433", "22103"])


def test_what_a_ballot_says_about_one_option_is_kept_apart_from_what_it_says_about_others():
    published, _outcome = in_mode("choose one", ("citizen", ["40123", "04321"]), FIVE)
    ballots_in = json.loads(published)["parts"]["ballots"]
    assert ballots_in["papers"] == "apart"
    assert ballots_in["sides"]["citizen"] == {"bus": [0, 1, 2, 3, 4], "van": [0, 1, 2, 3, 4]}
    for mode, rule in (("budget", "shared-power/1"), ("choose one", "ranked-choice/1")):
        grades = "33333" if mode == "budget" else "44444"
        published, _outcome = in_mode(mode, ("citizen", [grades]), ("staff", [grades]), rule=rule)
        assert json.loads(published)["parts"]["ballots"]["papers"] == "whole"


@pytest.mark.parametrize("level", ["counts", "accepted"])
def test_nothing_is_counted_in_public_about_fewer_than_five(told, level):
    second = "111111" if level == "counts" else "222222"
    published, outcome = in_mode("choose one", ("citizen", ["4442", "3332"]), ("staff", ["444422", second]))
    assert bundle.shown(outcome) == level
    parts = json.loads(published)["parts"]
    assert parts["ballots"] == {"shown": level, "papers": "apart", "sides": {}}
    for by_side in parts["result"]["counts"].values():
        assert set(by_side["citizen"]) == {"n", "quorum", "accepted"}
        assert ("yes" in by_side["staff"]) is (level == "counts")
    assert parts["result"]["order"] == ["bus"]
    assert [len(roll["receipts"]) for roll in parts["roll"].values()] == [4, 6]
    ended, said = told(published)
    assert ended == 0
    assert "NOT COUNTED AGAIN" in said
    assert "The published result is right" not in said


def test_where_objections_wait_nobody_learns_on_which_small_side():
    _published, outcome = in_mode("consent", ("citizen", ["4440"]), ("staff", ["444444"]))
    outcome = replace(outcome, status="objections first", order=())
    assert bundle.shown(outcome) == "accepted"
    _published, outcome = in_mode("choose one", ("citizen", ["4440", "4444"]), ("staff", ["444444", "111111"]))
    assert bundle.shown(outcome) == "accepted"  # all objections can be read: those of the one side tell of the other


CHANGES = {
    "another option is said to be chosen": lambda result: result.update(chosen=["van"]),
    "nothing is said to be decided": lambda result: result.update(status="not decided", chosen=[]),
    "a side is said not to accept": lambda result: result["counts"]["bus"]["citizen"].update(accepted=False),
    "a side is said to accept": lambda result: result["counts"]["van"]["staff"].update(accepted=True),
    "fewer are said to be needed": lambda result: result["counts"]["bus"]["citizen"].update(quorum=1),
    "more are said to have voted": lambda result: result["counts"]["bus"]["citizen"].update(n=5),
    "objections are said to wait": lambda result: result.update(status="objections first", chosen=[]),
    "too few are said to have voted": lambda result: result.update(status="no quorum", chosen=[]),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_result_without_ballots_has_to_follow_from_what_is_published(told, change):
    published, _outcome = in_mode("choose one", ("citizen", ["4442", "3332"]), ("staff", ["444422", "111111"]))
    assert told(published)[0] == 0
    assert told(resealed(published, lambda parts: change(parts["result"])))[0] == 1


def test_ballots_that_are_held_back_though_nobody_is_given_away_are_asked_for(told):
    published, _outcome = in_mode("choose one", ("citizen", ["44444", "22222"]), FIVE)
    held_back = resealed(published, lambda parts: parts["ballots"].update(shown="accepted", sides={}))
    ended, said = told(held_back)
    assert (ended, "where every side cast 5 or more" in said) == (1, True)


def test_a_change_to_any_byte_is_found_where_no_ballots_are_published(told):
    published, _outcome = in_mode("choose one", ("citizen", ["4442", "3332"]), ("staff", ["444422", "222222"]))
    for at in range(len(published)):
        changed = published[:at] + bytes([published[at] ^ 1]) + published[at + 1 :]
        with pytest.raises(bundle.BadBundle):
            bundle.read(changed)
        assert is_found(changed), at


TWO = ("bus", "van")
HEARD = [
    Heard("bus", "a" * 64, True, {"citizen": True, "staff": True}),
    Heard("van", "b" * 64, True, {"citizen": True, "staff": False}),
]


def heard(*objections, upheld):
    pile = with_receipts(cast("citizen", *["44444"] * 2) + cast("staff", *["44444"] * 2), SHARED_POWER)
    fixed = replace(poll(TWO, citizen=5, staff=5), upheld_objections=frozenset(upheld), objections_heard=True)
    about = replace(ABOUT, heard=objections)
    return bundle.written(SHARED_POWER, fixed, pile, SHARED_POWER.count(fixed, pile), about)


def test_what_the_panel_said_is_in_the_file_and_decides_what_is_out(told):
    published = heard(*HEARD, upheld={"van"})
    _poll, _pile, parts = bundle.read(published)
    assert [(each["option"], each["set_aside"]) for each in parts["objections"]] == [("bus", True), ("van", False)]
    ended, said = told(published)
    assert ended == 0
    assert "an objection to van stands" in said


@pytest.mark.parametrize(
    ("upheld", "change"),
    [
        ({"van"}, lambda part: part[1]["wants_aside"].update(staff=True)),
        ({"van"}, lambda part: part[1].update(set_aside=True)),
        ({"van"}, lambda part: part[0]["wants_aside"].pop("citizen")),
        ({"van"}, lambda part: part.pop(1)),
        (set(), lambda _part: None),
        ({"bus", "van"}, lambda _part: None),
    ],
)
def test_a_ruling_that_does_not_fit_what_is_out_is_found(told, upheld, change):
    ended, said = told(resealed(heard(*HEARD, upheld=upheld), lambda parts: change(parts["objections"])))
    assert ended == 1
    assert "objection" in said


def test_files_of_the_first_format_are_still_read_and_counted_again(small, told):
    first = json.loads(small)
    del first["parts"]["objections"], first["seals"]["objections"]
    first["format"] = "cairn-bundle/1"
    old = resealed(canonical(first), lambda _parts: None)
    assert bundle.read(old)[2]["result"] == first["parts"]["result"]
    assert told(old)[0] == 0
