"""What may be said of counts: tried by a reader who puts everything together, and by one who knows the method too."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cairn.core import pulse
from cairn.core.disclosure import FEWEST, SPREAD, Band, Known, band_of, nothing_shown, protect, ranges


def test_the_same_few_people_are_protected_everywhere():
    assert FEWEST == pulse.FEWEST


def test_a_count_is_said_in_steps_of_five_and_not_at_all_below_five():
    shown = protect({"came": 23, "new": 4})
    assert shown["came"].least == 20
    assert not shown["new"].is_shown


def test_who_is_not_new_cannot_be_told_from_who_is():
    """Of twelve people eleven are new: "ten or more" would say that two at most are not."""
    shown = protect({"new": 11}, _whole("new", 12), follows={"old": 1})
    assert shown["new"].least == 5


def test_a_hidden_part_cannot_be_taken_from_a_whole():
    """4 and 9 make 13. With "ten or more" and "five to nine" the small part would be one at least."""
    known = [Known({"all": -1, "small": 1, "large": 1}, 0, 0)]
    shown = protect({"small": 4, "large": 9, "all": 13}, known)
    assert shown["all"].least == 5
    found = ranges(shown, known, of=["small"])["small"]
    assert (found.least, found.most) == (0, 4)


def test_many_hidden_parts_cannot_be_pinned_by_their_whole():
    parts = ["a", "b", "c", "d"]
    known = [Known({"all": -1, **dict.fromkeys(parts, 1)}, 0, None), *(Known({"all": 1, one: -1}, 0) for one in parts)]
    shown = protect({**dict.fromkeys(parts, 4), "all": 16}, known)
    assert all((found.least, found.most) == (0, 4) for found in ranges(shown, known, of=parts).values())


def test_a_step_up_does_not_tell_of_the_one_person_who_came_in_between():
    """Nine were new, one more came, ten are new: the figure waits, for the one is the one who came."""
    known = [Known({"new": 1, "then": -1, "change": -1}, 0, 0), Known({"change": 1}, 0, 1)]
    shown = protect({"new": 10}, known, follows={"change": 0}, already={"then": band_of(9)})
    assert shown["new"].least == 5


def test_what_nothing_ties_together_is_shown_as_it_is():
    assert protect({"a": 50, "b": 3}, [Known({"a": 1}, None, 60)]) == {"a": band_of(50), "b": band_of(3)}


small_counts = st.integers(0, 14)


@given(st.lists(small_counts, min_size=1, max_size=4), st.integers(0, 8), st.lists(st.integers(-3, 12), max_size=2))
@settings(max_examples=25)
def test_no_small_number_can_be_told_from_overlapping_tables_and_earlier_editions(parts, unsaid, steps):
    """Groups of one question; their whole is public, one union over them is shown, and editions follow each other."""
    names = [f"g{n}" for n in range(len(parts))]
    now = dict(zip(names, parts, strict=True))
    earlier, changes = [], []
    for number, step in enumerate([0, *steps]):
        if number:
            changes.append(sum(abs(max(count + step, 0) - count) for count in now.values()))
            now = {name: max(count + step, 0) for name, count in now.items()}
        counts = {**now, "some": sum(list(now.values())[:2])}
        known, follows, already = _tables(counts, names, sum(now.values()) + unsaid, earlier, changes)
        shown = protect(counts, known, follows=follows, already=already)
        _holds(counts, known, follows, already, shown)
        earlier.append(shown)


@pytest.mark.parametrize("whole", [6, 12])
def test_nor_by_a_reader_who_knows_the_method_by_heart(whole):
    """Every world of two groups in a public whole: for each thing shown, all the worlds that lead to it."""
    worlds: dict[tuple[int, ...], list[tuple[int, int]]] = {}
    for a, b in product(range(whole + 1), repeat=2):
        if a + b <= whole:
            shown = protect(
                {"a": a, "b": b},
                [Known({"a": 1, "b": 1}, None, whole), *_whole("a", whole, "rest a"), *_whole("b", whole, "rest b")],
                follows={"rest a": whole - a, "rest b": whole - b},
            )
            worlds.setdefault(tuple(band.least for band in shown.values()), []).append((a, b))
    for possible in worlds.values():
        for values in ({a for a, _ in possible}, {b for _, b in possible}):
            assert min(values) >= FEWEST or len(values) >= SPREAD


def _tables(counts, names, whole, earlier, changes):
    known = [Known(dict.fromkeys(names, 1), None, whole), Known({"some": -1, **dict.fromkeys(names[:2], 1)}, 0, 0)]
    follows, already = {}, {}
    for name in names:
        follows[f"rest {name}"] = whole - counts[name]
        known += _whole(name, whole, f"rest {name}")
        later = name
        for place in reversed(range(len(earlier))):
            then = f"{place} {name}"
            already[then], follows[f"change {then}"] = earlier[place][name], 0
            known += [
                Known({later: 1, then: -1, f"change {then}": -1}, 0, 0),
                Known({f"change {then}": 1}, -changes[place], changes[place]),
            ]
            later = then
    return known, follows, already


def _holds(counts, known, follows, already, shown):
    everything = nothing_shown().most
    free = dict.fromkeys(follows, Band(-everything, everything))
    small = [name for name, number in {**counts, **follows}.items() if abs(number) < FEWEST]
    before = ranges({**free, **already, **dict.fromkeys(counts, nothing_shown())}, known, of=small)
    now = ranges({**free, **already, **shown}, known, of=small)
    assert all(shown[name].least <= counts[name] for name in counts)
    for name in small:
        assert now[name].values >= min(SPREAD, before[name].values)
        if name in counts:
            assert now[name].least == before[name].least


def _whole(name, whole, rest="old"):
    return [Known({name: 1, rest: 1}, whole, whole), Known({rest: 1}, 0)]
