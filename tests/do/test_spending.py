"""What is spent of the budget: line by line, put right by a new entry, and never who got it."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from cairn.activities import actions as activities
from cairn.base.verdict import Refused
from cairn.do import actions, may, queries
from cairn.do.models import Spending
from cairn.ledger import queries as ledger
from tests import make, make_work

pytestmark = pytest.mark.django_db


def spent(world: make.World) -> dict[str, int]:
    money = queries.money(world.activity)
    return {one.words: one.spent for one in money.lines}


def test_what_is_spent_stands_beside_its_line(world: make.World) -> None:
    make_work.spent(world)
    make_work.spent(world, pence=9_950, words="A third evening.")
    assert spent(world) == {"Hire of the hall": 21_950, "Four chairs with arms": 0}
    money = queries.money(world.activity)
    assert (money.spent, money.total, money.most.words, money.most.left) == (21_950, 55_999, "Hire of the hall", 2_050)
    entry = ledger.newest(world.chain).first()
    assert (entry.kind, entry.data) == ("do.spending.noted", {"line": 1, "pence": 9_950})


def test_a_correction_is_an_entry_of_its_own_and_the_one_before_counts_no_more(world: make.World) -> None:
    first = make_work.spent(world)
    right = actions.correct_spending(first, by=world.cleo, at=make.day(6), pence=10_000, words="One evening less.")
    assert spent(world)["Hire of the hall"] == 10_000
    assert [(one.number, one.pence) for one in queries.spendings(world.activity)] == [(2, 10_000), (1, 12_000)]
    assert ledger.newest(world.chain).first().kind == "do.spending.corrected"
    with pytest.raises(Refused, match="corrected already"):
        actions.correct_spending(first, by=world.cleo, at=make.day(7), pence=0, words="Again.")
    with pytest.raises(Refused, match="stands there already"):
        actions.correct_spending(right, by=world.cleo, at=make.day(7), pence=10_000, words="The same.")
    actions.correct_spending(right, by=world.cleo, at=make.day(7), pence=0, words="It was never paid.")
    assert spent(world)["Hire of the hall"] == 0


def test_leads_and_the_decision_owner_enter_it_also_after_the_end(world: make.World) -> None:
    with pytest.raises(Refused, match="No budget is published"):
        may.note_spending(world.cleo, world.activity).or_refuse()
    one = make_work.spent(world)
    people = (world.amina, world.ben, world.cleo, world.dana, None)
    for deed, about in ((may.note_spending, world.activity), (may.correct_spending, one)):
        assert [bool(deed(person, about)) for person in people] == [False, False, True, False, False]
    activities.end_activity(world.activity, by=world.cleo, at=make.day(8))
    assert make_work.spent(world, at=make.day(9)).number == 2


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"on": date(2026, 2, 1)}, "still to come"),
        ({"pence": 0}, "more than nothing"),
        ({"words": "To account 12-34-56 12345678"}, "bank details"),
        ({"words": " "}, "no words yet"),
    ],
)
def test_what_cannot_be_an_entry_is_refused(world: make.World, changes: dict[str, object], why: str) -> None:
    with pytest.raises(Refused, match=why):
        make_work.spent(world, **changes)


def test_money_of_an_earlier_edition_counts_for_the_line_with_the_same_words(world: make.World) -> None:
    make_work.spent(world)
    make_work.spent(world, position=2, pence=500, words="A leg for a chair.")
    lines = [("hire of the hall", 30_000), ("Paint", 4_000)]
    make_work.budget(world, at=make.day(6), lines=lines, why_changed="No chairs after all.")
    assert spent(world) == {"hire of the hall": 12_000, "Paint": 0, "Four chairs with arms": 500}
    assert queries.money(world.activity).spent == 12_500
    old = queries.budgets(world.activity).last().lines.first()
    with pytest.raises(Refused, match="as it stands now"):
        actions.note_spending(old, by=world.cleo, at=make.day(7), on=make.day(6).date(), pence=1, words="Late.")


def test_a_promise_names_the_line_that_pays_for_it(world: make.World) -> None:
    line = make_work.budget(world).lines.get(position=2)
    make.decided(world)
    made = make.commitment(world, budget_line=line)
    assert list(queries.commitments_paid(world.activity)) == [made]
    make_work.budget(world, at=make.day(6), why_changed="More.")
    with pytest.raises(Refused, match="as it stands now"):
        make.commitment(world, budget_line=line)


def test_only_a_correction_can_say_that_nothing_was_spent(world: make.World) -> None:
    one = make_work.spent(world)
    with pytest.raises(IntegrityError), transaction.atomic():
        Spending.objects.filter(pk=one.pk).update(pence=0)
