"""A curious visitor reads every public page and table of a programme, at two times, and works with all of it at once.

What they find of people are bands ("10 or more", "not shown") and numbers that everybody may know: who takes part, by
side. All of it goes to a solver, which looks for the least and the most that each small group can be. And a deed that
is nobody's business moves no public number at all.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass

import pytest
from django.test import Client
from django.utils import timezone

from cairn.activities import actions as activities
from cairn.activities import queries as activity_queries
from cairn.core.disclosure import FEWEST, SPREAD, Band, Known, band_of, nothing_shown, ranges
from cairn.learn import actions as learn
from cairn.learn import queries as learn_queries
from cairn.needs import actions as needs
from cairn.reach import actions
from cairn.reach.question_sets import CURRENT
from cairn.roles import actions as roles
from cairn.strengths import actions as strengths
from cairn.thanks import actions as thanks
from tests import make, make_reach
from tests.disclosure import reading
from tests.web.components.html_checks import text
from tests.web.looking import body

pytestmark = pytest.mark.django_db
CSV = "/p/waiting-well/reach.csv"
PLACES = {"programme": "waiting-well", "activity": "quiet-corner", "stage": "listen", "report": "gripp2"}
SIDES = ("citizens", "others")
ANYTHING = Band(-nothing_shown().most, nothing_shown().most)
CAME = 12  # between the two counts
SMALL_FEATURES = (("disability", "a_lot"), ("ethnic_group", "traveller"), ("gender", "other"), ("carer", "much"))


@dataclass
class Town:
    """A programme with three activities, in which nearly every group is small."""

    world: make.World
    people: list
    answers: dict[int, dict[str, str]]
    first: dict[int, str]

    def of(self, question: str, group: str) -> int:
        return sum(given.get(question) == group for given in self.answers.values())

    def new(self, side: str, place: str) -> int:
        staff = {self.world.ben.pk, *(one.pk for one in self.people if one.name.startswith("Staff"))}
        return sum(
            (place in {"", first}) and ((person in staff) == (side == "others")) for person, first in self.first.items()
        )


@pytest.fixture
def town(world: make.World) -> Town:
    found = Town(world, [], {}, {world.amina.pk: world.activity.ref, world.ben.pk: world.activity.ref})
    others = [make.another_activity(world, slug=slug) for slug in ("food", "travel")]
    grown(found, [world.activity, *others], 24, start=1, on=0)
    for someone in world.staff(6):
        found.people.append(someone)
        found.first[someone.pk] = world.activity.ref
    for someone in found.people[:4]:
        roles.note_asked(world.programme, someone, by=world.cleo, at=make.day(2), words="To chair")
    make_reach.reference(world)
    make_reach.published(world)
    return found


def grown(town: Town, places: list, number: int, *, start: int, on: int) -> None:
    """More people come: each begins somewhere, and says a few things about themselves."""
    for n, someone in enumerate(make_reach.people(town.world, number, start=start, joins=False), start=start):
        town.people.append(someone)
        mine = places[0] if n % 8 < 5 else places[1] if n % 8 < 7 else places[2]
        for at, place in enumerate([mine, places[0]] if mine != places[0] and n % 2 else [mine]):
            activities.join(place, by=someone, at=make.day(on, 10 + at))
        town.first[someone.pk] = mine.ref
        given = {"age": ["25_44", "45_64", "25_44", "80_up", "65_79"][n % 5], "sex": ["female", "male"][n % 3 == 0]}
        question, group = SMALL_FEATURES[n % 4]
        given |= {question: group if n % 8 < 4 else next(iter(CURRENT.question(question).groups))}
        town.answers[someone.pk] = given
        make_reach.answered(town.world, [someone], **given)


def later(town: Town) -> None:
    """Twelve more come, one changes an answer, one takes hers away; then it is counted again."""
    places = list(activity_queries.activities_of(town.world.programme))
    grown(town, places, CAME, start=30, on=20)
    make_reach.answered(town.world, [town.people[0]], age="16_24")
    town.answers[town.people[0].pk] = {"age": "16_24"}
    actions.withdraw_equality(town.world.programme, by=town.people[1], at=make.day(30))
    del town.answers[town.people[1].pk]
    make_reach.published(town.world, on=40)


def test_a_visitor_with_a_solver_learns_nothing_of_any_small_group(town: Town) -> None:
    first, then = Notes(town, 0), None
    first.read()
    learnt = first.told()
    assert learnt == [], learnt
    later(town)
    then = Notes(town, 1, before=first)
    then.read()
    learnt = then.told()
    assert learnt == [], learnt


def test_the_visitor_would_find_them_if_each_number_were_only_rounded_by_itself(town: Town) -> None:
    notes = Notes(town, 0)
    notes.read()
    notes.bands = {name: band_of(number) for name, number in notes.truth.items()}
    assert notes.told() != []


def test_what_is_nobodys_business_moves_no_public_number(town: Town) -> None:
    """One person says what they are, another takes that away, and more that is between few people."""
    world, now = town.world, timezone.now()
    here = [one for one in town.people if town.first[one.pk] == world.activity.ref]
    meeting = make.session(world, starts_at=make.day(12))
    make.held(world, meeting, world.amina, *here[:6])
    learn.open_pulse(meeting, by=world.cleo, at=now)
    before = dict(reading.everything(PLACES))
    assert len(before) > FEWEST * FEWEST
    said = {int(row[4]) for row in rows() if row[4]}
    assert min(said) >= FEWEST
    assert {int(one) for page in before.values() for one in re.findall(r"(\d+) or more\b", text(page))} <= said
    make_reach.answered(world, [world.amina], disability="a_lot")
    actions.withdraw_equality(world.programme, by=town.people[1], at=now)
    roles.note_asked(world.programme, world.amina, by=world.cleo, at=now, words="To chair")
    thanks.note_return(by=world.amina, at=now, kind="paid")
    needs.write_need(by=world.amina, at=now, words="A break every half hour")
    strengths.write_strength(by=world.amina, at=now, kind="knows", words="Night buses", audience="members")
    (asked,) = learn_queries.asked_of(world.amina, at=now)
    learn.answer_pulse(asked.token, at=now, answers={"P3": 1})
    after = dict(reading.everything(PLACES))
    assert reading.moved(before, after) == {}


class Notes:
    """What a visitor wrote down at one time, and all they know of how it hangs together."""

    def __init__(self, town: Town, place: int, before: Notes | None = None) -> None:
        self.town, self.place, self.before = town, place, before
        self.bands: dict[str, Band] = {}
        self.truth: dict[str, int] = {}
        self.known: list[Known] = []

    def read(self) -> None:
        """The table, the numbers by side that stand on the pages, and that groups exclude each other."""
        world = self.town.world
        titles = {one.title: one.ref for one in activity_queries.activities_of(world.programme)}
        for _, what, about, who, least, _figure in rows():
            if what == "group":
                self._note(f"{about}:{who}", least, self.town.of(about, who))
            elif what == "new":
                place = titles.get(about, "")
                self._note(f"new:{who}:{place}", least, self.town.new(who, place))
        members = 2 + 1 + len(self.town.people)  # a member knows how many there are
        for question in CURRENT.questions:
            names = [self._name(f"{question.code}:{group}") for group in question.groups]
            self.known.append(Known(dict.fromkeys(names, 1), None, members))
        for side in SIDES:
            parts = [self._name(f"new:{side}:{ref}") for ref in titles.values()]
            self.known.append(Known({self._name(f"new:{side}:"): -1, **dict.fromkeys(parts, 1)}, 0, 0))
            for ref in ["", *titles.values()]:
                self._part_of_the_whole(f"new:{side}:{ref}", people_now(world, ref)[side])

    def told(self) -> list[tuple[str, int, int]]:
        """Every small number that can be told too narrowly, with its range."""
        bands, known, truth = dict(self.bands), list(self.known), dict(self.truth)
        if self.before:
            bands, known = {**self.before.bands, **bands}, [*self.before.known, *known]
            truth = {**self.before.truth, **truth}
            self._changes(bands, known, truth)
        small = [name for name, number in truth.items() if abs(number) < FEWEST]
        before = ranges({one: ANYTHING if "change" in one else nothing_shown() for one in bands}, known, of=small)
        now = ranges(bands, known, of=small)
        return [
            (name, now[name].least, now[name].most)
            for name in small
            if now[name].values < min(SPREAD, before[name].values)
        ]

    def _changes(self, bands: dict[str, Band], known: list[Known], truth: dict[str, int]) -> None:
        """The visitor was told how many came, or said something else: so far can a number have moved in between."""
        for name in [one[2:] for one in truth if one.startswith("0 ") and f"1 {one[2:]}" in truth]:
            change, is_new = f"change {name}", name.startswith("new")
            bands[change], truth[change] = ANYTHING, truth[f"1 {name}"] - truth[f"0 {name}"]
            known += [
                Known({f"1 {name}": 1, f"0 {name}": -1, change: -1}, 0, 0),
                Known({change: 1}, 0 if is_new else -CAME - 2, CAME if is_new else CAME + 2),
            ]

    def _note(self, name: str, least: str, truth: int) -> None:
        number = int(least or 0)
        self.truth[self._name(name)] = truth
        self.bands[self._name(name)] = Band(number, number + 4) if number <= truth < number + 5 else Band(number, truth)

    def _part_of_the_whole(self, name: str, whole: int) -> None:
        rest = self._name(f"rest:{name}")
        self.bands[rest], self.truth[rest] = nothing_shown(), whole - self.truth[self._name(name)]
        self.known.append(Known({self._name(name): 1, rest: 1}, whole, whole))

    def _name(self, name: str) -> str:
        return f"{self.place} {name}"


def rows() -> list[list[str]]:
    return list(csv.reader(body(Client().get(CSV)).decode().splitlines()))[1:]


def people_now(world: make.World, ref: str) -> dict[str, int]:
    """How many take part, as the page of the programme or the mountain of an activity says it to anybody."""
    path = "/p/waiting-well"
    if ref:
        slug = next(one.slug for one in activity_queries.activities_of(world.programme) if one.ref == ref)
        path = f"/p/waiting-well/a/{slug}/mountain"
    page = text(Client().get(path).content.decode())
    said = re.search(r"Taking part now: ([^.]*)\.", page)
    numbers = {name: int(number) for name, number in re.findall(r"([a-z ]+): (\d+)", said[1])} if said else {}
    return {"citizens": numbers.get("citizens", 0), "others": sum(numbers.values()) - numbers.get("citizens", 0)}
