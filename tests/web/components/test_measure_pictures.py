"""The small pictures of what measures came to."""

import datetime as dt
import xml.etree.ElementTree as ET

import pytest
from django.template import engines
from hypothesis import given
from hypothesis import strategies as some

from cairn.web.contents.values import MeasurePicture
from cairn.web.drawings import values

FIRST, LAST = dt.date(2026, 1, 1), dt.date(2026, 12, 31)
DAYS = values.Days(FIRST, LAST)
HEADS = ("Day", "How it stood", "Where this comes from")
NUMBERS = some.floats(-1e9, 1e9)
POINTS = some.lists(some.tuples(some.dates(FIRST, LAST), NUMBERS, some.just("12")), max_size=6)


def svg(picture: values.Counted | values.Judged, *rows: tuple[str, ...]) -> ET.Element:
    shown = MeasurePicture("Fewer wait <long>", "people, in: people", picture, DAYS, HEADS, rows)
    html = engines["django"].from_string("{% measure_picture picture %}").render({"picture": shown})
    return ET.fromstring(html.strip())  # noqa: S314 - the same


@given(points=POINTS, hoped=NUMBERS, start=some.none() | some.tuples(some.dates(FIRST, LAST), NUMBERS, some.just("4")))
def test_every_point_and_the_hope_stand_inside_the_picture(
    points: list[tuple[dt.date, float, str]], hoped: float, start: tuple[dt.date, float, str] | None
) -> None:
    drawn = values.draw(values.Counted(tuple(sorted(points)), start, (hoped, "hoped for"), LAST), DAYS)
    assert len(drawn.marks) == len(points) + (start is not None)
    places = [(mark.x, mark.y) for mark in drawn.marks] + [(values.LEFT, (drawn.hoped or (0, ""))[0])]
    assert all(values.LEFT <= x <= values.RIGHT and values.TOP <= y <= values.FLOOR for x, y in places)


def test_what_is_better_stands_above_what_is_worse_and_each_has_a_shape_of_its_own() -> None:
    points = tuple((FIRST + dt.timedelta(30 * n), step) for n, step in enumerate(values.STEPS))
    drawn = values.draw(values.Judged(points, LAST), DAYS)
    worse, same, better = drawn.marks
    assert worse.y > same.y > better.y
    assert len({mark.kind for mark in drawn.marks}) == 3


def test_the_picture_says_in_words_what_it_draws_and_has_the_same_as_a_table() -> None:
    picture = values.Counted(((FIRST, 12.0, "12"),), None, (10.0, "hoped for: 10"), LAST)
    figure = svg(picture, ("Thursday 1 January 2026", "12 people", "counted"))
    drawn = figure.find("svg")
    assert drawn is not None
    assert drawn.get("aria-label") == "Fewer wait <long>. Thursday 1 January 2026: 12 people"
    assert [cell.text for cell in figure.iter("td")] == ["12 people", "counted"]


def test_a_day_outside_the_days_of_the_picture_is_refused() -> None:
    with pytest.raises(ValueError, match="not among the days"):
        values.draw(values.Judged(((dt.date(2027, 1, 1), "same"),), LAST), DAYS)
