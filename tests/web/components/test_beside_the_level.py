"""The pictures beside the level say the same as their tables: the climb, the threads, how people left."""

import datetime as dt
import itertools
import re

import pytest
from django.template import Context, Template
from hypothesis import given, settings
from hypothesis import strategies as some

from cairn.web.components.words import day
from cairn.web.drawings import climb, energy, strands
from tests.web.components import html_checks

LEVELS = (
    (1, "Done to us"), (2, "Explained to us"), (3, "Told straight"), (4, "Asked while open"), (5, "Heard with effect"),
    (6, "Designed together"), (7, "Shared start to finish"),
)  # fmt: skip
ANSWERS = ("Much smaller", "Smaller", "The same", "Taller", "Much taller")
ROWS = some.lists(
    some.tuples(
        some.dates(dt.date(2026, 1, 1), dt.date(2027, 12, 31)), some.integers(1, 7), some.none() | some.integers(1, 7)
    ),
    min_size=1,
    max_size=12,
    unique_by=lambda row: row[0],
).map(sorted)
COUNTS = some.none() | some.tuples(*[some.integers(0, 60)] * 5)
SESSIONS = some.lists(some.builds(energy.Session, some.just("8 Jul"), COUNTS, COUNTS), min_size=1, max_size=6)


def pictured(rows: list[tuple[dt.date, int, int | None]]) -> climb.ClimbPicture:
    return climb.ClimbPicture(climb.steps_of(rows), rows[-1][0] + dt.timedelta(days=9), LEVELS)


def render(template: str, **context: object) -> str:
    return Template(template).render(Context(context))


def cells(html: str) -> list[list[str]]:
    """The rows of the table, each with the words of its cells."""
    body = html[html.index("<tbody>") : html.index("</tbody>")]
    return [
        [html_checks.text(cell) for cell in re.findall(r"<t[hd][^>]*>.*?</t[hd]>", row)]
        for row in re.findall(r"<tr>(.*?)</tr>", body, re.DOTALL)
    ]


def described(html: str) -> str:
    return html_checks.text(html[html.index("<desc ") : html.index("</desc>") + 7])


@settings(max_examples=40)
@given(ROWS)
def test_the_climb_and_its_table_say_the_same(rows: list[tuple[dt.date, int, int | None]]) -> None:
    picture = pictured(rows)
    html = render("{% climb 'The level' picture %}", picture=picture)
    assert html_checks.faults(html) == []
    told = [f"Since {since}: {level}. Promised: {promised}." for since, level, promised in cells(html)]
    assert " ".join(told) == described(html)
    assert [row[0] for row in cells(html)] == [day(step.since) for step in picture.steps]
    drawn = climb.draw(picture)
    heights = dict(drawn.grid)
    assert [(corner.level, corner.y) for corner in drawn.corners] == [
        (step.level, heights[step.level]) for step in picture.steps
    ]
    assert [int(row[1][0]) for row in cells(html)] == [corner.level for corner in drawn.corners]


@settings(max_examples=40)
@given(ROWS)
def test_the_climb_stays_in_its_picture_and_no_day_is_written_over_another(
    rows: list[tuple[dt.date, int, int | None]],
) -> None:
    drawn = climb.draw(pictured(rows))
    places = [(corner.x, corner.y) for corner in (*drawn.corners, drawn.here)]
    assert all(8 <= x <= drawn.width - 8 and 8 <= y <= climb.FLOOR for x, y in places)
    assert [x for x, _ in places] == sorted(x for x, _ in places)
    edges = [
        {"start": (x, x + 50), "middle": (x - 25, x + 25), "end": (x - 50, x)}[anchor] for x, _, anchor in drawn.days
    ]
    assert all(first[1] <= second[0] for first, second in itertools.pairwise(edges))


def test_a_day_on_which_nothing_changed_is_no_step() -> None:
    rows = [
        (dt.date(2026, 1, n), level, promised) for n, level, promised in ((1, 1, 4), (2, 1, 4), (3, 1, 3), (4, 2, 3))
    ]
    assert [(step.since.day, step.level, step.promised) for step in climb.steps_of(rows)] == [
        (1, 1, 4), (3, 1, 3), (4, 2, 3),
    ]  # fmt: skip


def test_a_climb_of_one_day_is_drawn() -> None:
    day_one = dt.date(2026, 1, 5)
    drawn = climb.draw(climb.ClimbPicture((climb.Step(day_one, 1, None),), day_one, LEVELS))
    assert drawn.here.x > drawn.corners[0].x
    assert drawn.promise == ""


def test_a_climb_without_a_step_or_with_an_early_end_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one step"):
        climb.ClimbPicture((), dt.date(2026, 1, 5), LEVELS)
    with pytest.raises(ValueError, match="ends after it"):
        climb.ClimbPicture((climb.Step(dt.date(2026, 1, 5), 1, None),), dt.date(2026, 1, 4), LEVELS)


def test_the_threads_and_their_table_say_the_same() -> None:
    rows = (
        strands.Strand("Agenda", (("6.3", "Shared chair"),), (("5.2", "Our items"),)),
        strands.Strand("Work", (), (("7.4", "Work shared"),)),
    )
    html = render("{% strands 'Threads' rows %}", rows=rows)
    assert html_checks.faults(html) == []
    assert cells(html) == [["Agenda", "6.3 Shared chair", "5.2 Our items"], ["Work", "none", "7.4 Work shared"]]
    drawn = strands.threads(rows)
    for thread, (name, shown, not_shown) in zip(drawn, cells(html), strict=True):
        assert thread.name == name
        for stone in thread.stones:
            assert stone.condition in (shown if stone.is_shown else not_shown)
            assert stone.x + 15 <= strands.WIDTH
    assert html.count("k-stone shown") == 1


@settings(max_examples=40)
@given(SESSIONS)
def test_a_dot_stands_for_each_answer_and_the_table_has_every_number(sessions: list[energy.Session]) -> None:
    html = render("{% energy 'How people left' answers sessions %}", answers=ANSWERS, sessions=sessions)
    assert html_checks.faults(html) == []
    sides = [counts for one in sessions for counts in (one.citizens, one.staff) if counts is not None]
    assert [[int(cell) for cell in row[1:]] for row in cells(html)] == [list(counts) for counts in sides]
    drawn = energy.draw(ANSWERS, sessions)
    for session, column in zip(sessions, drawn.columns, strict=True):
        for counts, dots in ((session.citizens, column.citizens), (session.staff, column.staff)):
            assert len(dots) == sum(-(-count // drawn.each) for count in counts or ())
            assert all(energy.FIRST <= x <= energy.WIDTH and 0 <= y <= drawn.floor for x, y in dots)


def test_no_dot_lies_on_another() -> None:
    full = energy.Session("8 Jul", (18,) * 5, (18,) * 5)
    drawn = energy.draw(ANSWERS, [full] * energy.MOST_SESSIONS)
    places = [place for column in drawn.columns for place in (*column.citizens, *column.staff)]
    assert drawn.each == 1
    for n, (x, y) in enumerate(places):
        assert all(abs(x - x2) >= 5 or abs(y - y2) >= 5 for x2, y2 in places[n + 1 :])


def test_more_sessions_than_fit_and_counts_that_do_not_fit_are_refused() -> None:
    with pytest.raises(ValueError, match="room for 6"):
        energy.draw(ANSWERS, [energy.Session("8 Jul", None, None)] * 7)
    with pytest.raises(ValueError, match="5 counts"):
        energy.draw(ANSWERS, [energy.Session("8 Jul", (1, 2), None)])
