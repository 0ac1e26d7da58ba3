"""The picture: hexagons of five people or more and outlines, as plain numbers."""

import numpy as np
import pytest

from cairn.core import opinion_map
from cairn.core.opinion_map import Reactions
from tests.core.opinion_map.conversations import planted


@pytest.fixture(scope="module")
def two_groups():
    return opinion_map.draw(Reactions.of(planted(seed=2, sizes=(150, 100))), seed=1)


def test_no_hexagon_shows_fewer_than_five_people(two_groups):
    picture = opinion_map.picture(two_groups)
    assert picture.hexagons
    assert all(cell.people >= 5 for cell in picture.hexagons)
    assert sum(cell.people for cell in picture.hexagons) + picture.withheld == 250


def test_everyone_counted_in_a_hexagon_stands_inside_it(two_groups):
    picture = opinion_map.picture(two_groups)
    places = two_groups.positions / picture.scale
    middles = np.array([cell.centre for cell in picture.hexagons])
    apart = np.linalg.norm(places[:, None] - middles[None], axis=2)
    for row, cell in enumerate(picture.hexagons):
        assert (apart[:, row] <= picture.size * np.sqrt(3) / 2).sum() <= cell.people
        assert (apart[:, row] <= picture.size).sum() >= cell.people
        assert np.hypot(*np.subtract(cell.corners[0], cell.centre)) == pytest.approx(picture.size)


def test_each_group_has_an_outline_around_its_middle(two_groups):
    picture = opinion_map.picture(two_groups)
    assert [outline.group for outline in picture.outlines] == ["A", "B"]
    for outline, group in zip(picture.outlines, two_groups.groups, strict=True):
        assert outline.centre == pytest.approx(np.array(group.centre) / picture.scale)
        assert np.mean(outline.line, axis=0) == pytest.approx(outline.centre)


def test_everything_drawn_is_within_reach(two_groups):
    picture = opinion_map.picture(two_groups)
    shapes = [cell.corners for cell in picture.hexagons] + [outline.line for outline in picture.outlines]
    assert max(abs(number) for shape in shapes for point in shape for number in point) == picture.reach


def test_an_early_map_has_an_empty_picture():
    early = opinion_map.draw(Reactions.of(planted(seed=1, sizes=(6, 6))), seed=1)
    picture = opinion_map.picture(early)
    assert (picture.hexagons, picture.outlines, picture.withheld) == ((), (), 0)
