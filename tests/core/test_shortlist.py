"""The rule of the shortlist: its promises, on any sheets."""

from hypothesis import given
from hypothesis import strategies as st

from cairn.core.shortlist import shortlist

OPTIONS = "abcde"
DECIDING = ("citizen", "staff")
SHEETS = st.fixed_dictionaries(
    {side: st.lists(st.sets(st.sampled_from(OPTIONS)), max_size=4) for side in (*DECIDING, "partner")}
)


def staying(sheets, options=OPTIONS) -> set[str]:
    return {one.option for one in shortlist(options, sheets, deciding=DECIDING) if one.stays}


@given(SHEETS)
def test_at_least_two_stay_and_the_order_does_not_matter(sheets):
    stays = staying(sheets)
    assert len(stays) >= 2
    assert staying({side: some[::-1] for side, some in reversed(sheets.items())}, OPTIONS[::-1]) == stays


@given(SHEETS, st.sampled_from(DECIDING), st.integers(2, 9))
def test_copying_a_side_changes_nothing(sheets, side, times):
    assert staying(sheets | {side: sheets[side] * times}) == staying(sheets)


@given(SHEETS, st.sampled_from(OPTIONS))
def test_marking_an_option_never_makes_it_go(sheets, option):
    more = {side: [sheet | {option} for sheet in some] for side, some in sheets.items()}
    if option in staying(sheets):
        assert option in staying(more)


@given(SHEETS)
def test_what_citizens_carry_no_other_side_makes_go(sheets):
    carried = {one for one in OPTIONS if 2 * sum(one in sheet for sheet in sheets["citizen"]) > len(sheets["citizen"])}
    assert carried <= staying(sheets | {"staff": [set()] * 200})


def test_with_nothing_marked_everything_stays():
    assert staying({"citizen": [], "staff": [{"a"}], "partner": []}) == set(OPTIONS)
