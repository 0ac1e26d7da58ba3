"""What pages show of pulses: both sides on one line, how many answered, and nothing that a difference could betray."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from django.db import transaction
from django.test import Client

from cairn.learn import actions, queries
from tests import make

if TYPE_CHECKING:
    from datetime import datetime

    from cairn.learn.models import Pulse
    from cairn.people.models import Person

HERE = "/p/waiting-well/a/quiet-corner/learn"
DRAWN_BY_LOT = r'\b[a-z2-9]{12}\b|nonce-\S+|datetime="[^"]+"|value="[A-Za-z0-9]{64}"'


def closed(world: make.World, people: list[Person], scores: list[int], *, at: datetime, silent: int = 0) -> Pulse:
    """A pulse of these people, of whom the last ones stay silent; the others give these scores to everything."""
    meeting = make.session(world, starts_at=at)
    make.held(world, meeting, *people)
    opened = actions.open_pulse(meeting, by=world.cleo, at=meeting.ends_at)
    for person, score in zip(people[: len(people) - silent], scores, strict=True):
        asked = next(one for one in queries.asked_of(person, at=meeting.ends_at) if one.session == meeting)
        actions.answer_pulse(asked.token, at=meeting.ends_at, answers={f"P{n}": score for n in range(1, 8)})
    return actions.close_pulse(opened, at=opened.closes_at)


def shown(*paths: str) -> str:
    """What anybody reads there, without references drawn by lot."""
    pages = " ".join(Client().get(path).content.decode() for path in paths)
    return re.sub(DRAWN_BY_LOT, "", pages)


def everywhere(*pulses: Pulse) -> list[str]:
    of_sessions = [f"/p/waiting-well/s/{one.session.ref}/pulse" for one in pulses]
    return [HERE, "/p/waiting-well/for-people", *of_sessions, "/p/waiting-well/a/quiet-corner/mountain"]


def test_both_sides_stand_on_one_line_citizens_above_and_staff_below(world: make.World) -> None:
    citizens, staff = world.citizens(5), world.staff(5)
    closed(world, [*citizens, *staff], [4] * 5 + [2] * 5, at=make.day(10))
    page = shown(HERE)
    figure = next(one for one in page.lower().split("<figure")[1:] if "job titles" in one)
    assert figure.count('class="b-floor"') == 1
    assert (figure.count('class="b-dot"'), figure.count('class="k-ring"')) == (5, 5)
    assert "citizens (5)" in figure
    assert "staff (5)" in figure


def test_there_is_no_decimal_in_what_a_pulse_shows(world: make.World) -> None:
    people = [*world.citizens(5), *world.staff(5)]
    pulse = closed(world, people, [4, 3, 5, 4, 4, 2, 3, 3, 2, 2], at=make.day(10))
    words = re.sub(r"<svg.*?</svg>|<[^>]+>", "", shown(f"/p/waiting-well/s/{pulse.session.ref}/pulse"), flags=re.DOTALL)
    assert re.findall(r"\d[.,]\d", words) == []


def test_how_many_answered_is_always_said(world: make.World) -> None:
    people = [*world.citizens(7), *world.staff(6)]
    pulse = closed(world, people, [4] * 7 + [3] * 4, at=make.day(10), silent=2)
    for path in everywhere(pulse)[:3]:
        assert "Citizens: 7 of 7 answered." in shown(path)
        assert "Staff: fewer than 5 of 6 answered, so nothing of it is shown." in shown(path)
    assert "Staff: not shown" in shown(HERE)


def test_what_a_hidden_side_said_changes_no_page(world: make.World) -> None:
    seen = []
    for hidden in ([1, 1, 1, 1], [5, 5, 5, 5], [1, 2, 4, 5]):
        with transaction.atomic():
            people = [*world.citizens(4), *world.staff(5)]
            one = closed(world, people, [*hidden, 3, 3, 4, 4, 2], at=make.day(10))
            two = closed(world, people, [3, 3, 3, 3, 3, 3, 4, 4, 2], at=make.day(30))
            seen.append(shown(*everywhere(one, two)))
            transaction.set_rollback(True)
    assert "Citizens: fewer than 5 were asked" in seen[0]
    assert seen[1:] == seen[:1] * 2


@pytest.mark.parametrize("sixth", [1, 5])
def test_of_two_pulses_one_person_apart_the_second_shows_no_more_of_the_first(world: make.World, sixth: int) -> None:
    """Five answer twice; the second time a sixth joins them. Each pulse is its own count."""
    citizens = world.citizens(6)
    first = closed(world, citizens[:5], [4] * 5, at=make.day(10))
    before = shown(f"/p/waiting-well/s/{first.session.ref}/pulse")
    closed(world, citizens, [3] * 5 + [sixth], at=make.day(30))
    assert shown(f"/p/waiting-well/s/{first.session.ref}/pulse") == before


def test_no_page_adds_pulses_up_so_that_a_hidden_one_could_be_taken_out(world: make.World) -> None:
    """In the programme each session stands for itself: six citizens asked and four silent leave no number of them."""
    citizens = world.citizens(6)
    closed(world, citizens[:5], [4] * 5, at=make.day(10))
    closed(world, citizens, [5, 5], at=make.day(30), silent=4)
    page = shown("/p/waiting-well/for-people", HERE)
    assert "Citizens: fewer than 5 of 6 answered" in page
    assert not re.findall(r"\b(7|11) of\b|of (7|11)\b", page)  # two answered of the second: nowhere stands 5 + 2


def test_the_latest_six_sessions_are_drawn_and_the_earlier_ones_are_on_a_page_of_their_own(world: make.World) -> None:
    citizens = world.citizens(5)
    for number in range(7):
        closed(world, citizens, [4] * 5, at=make.day(10 + 20 * number))
    page = Client().get(HERE).content.decode()
    assert page.count('class="b-label k-day"') == 6
    assert "15 Jan" not in page.split('id="energy-title"')[1].split("</svg>")[0]
    earlier = Client().get(f"{HERE}?sessions=2").content.decode()
    assert earlier.count('class="b-label k-day"') == 1


def test_energy_over_the_sessions_of_a_programme_has_its_table(world: make.World) -> None:
    people = [*world.citizens(5), *world.staff(5)]
    closed(world, people, [4] * 5 + [3] * 5, at=make.day(10))
    page = Client().get("/p/waiting-well/for-people").content.decode()
    words = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))
    assert "15 Jan, citizens 0 0 0 5 0" in words
    assert "15 Jan, staff 0 0 5 0 0" in words
