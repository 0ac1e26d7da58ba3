"""From the people signed up to a ticket drawn: chances, the seal, the public draw, and everybody's answer."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from cairn.background import draws as background
from cairn.base.verdict import Refused
from cairn.core import selection as core
from cairn.ledger import queries as ledger
from cairn.roles import actions as role_actions
from cairn.roles import queries as roles
from cairn.selection import actions, queries
from cairn.selection.lines import Line
from tests import make, make_draws
from tests.make_background import work_through

VERIFIER = Path(__file__).parents[2] / "docs" / "verify" / "cairn_panel.py"


def panels(lot: Any) -> list[list[str]]:
    return [line.split(" ")[1:] for line in lot.tickets.splitlines()]


def held(lot: Any, sign: str) -> int:
    """On how many tickets whoever has this sign stands."""
    return sum(core.on_ticket(sign, number) in panel for number, panel in enumerate(panels(lot), start=1))


def test_every_ticket_meets_the_quotas_and_everybodys_chance_is_their_share_of_the_tickets(world: make.World) -> None:
    draw, some = make_draws.ready(world)
    lot = make_draws.announced(world, make_draws.tickets(world, draw))
    signs = {queries.chances_of(person, draw)[0].place.sign: person for person in some}
    assert len(panels(lot)) == 1000
    for number, panel in enumerate(panels(lot), start=1):
        mine = {core.on_ticket(sign, number): person for sign, person in signs.items()}
        given = [make_draws.answers(some.index(mine[sign])) for sign in panel]
        for line in make_draws.LINES:
            assert line.least <= sum(each[line.feature] == line.value for each in given) <= line.most
    for person in some:
        chance = queries.chances_of(person, draw)[0]
        assert chance.held == held(lot, chance.place.sign)
        assert (chance.tickets, chance.even) == (1000, 400)


def test_the_seal_stands_in_the_record_with_a_public_draw_that_nobody_knows_yet(world: make.World) -> None:
    draw, _some = make_draws.ready(world)
    lot = make_draws.announced(world, make_draws.tickets(world, draw))
    entry = next(one for one in ledger.entries(world.chain) if one.kind == "selection.draw.announced")
    assert entry.data["seal"] == lot.seal == core.sha256(lot.tickets)
    assert entry.data["day"] > make_draws.CLOSED.date().toordinal()


def test_a_stranger_repeats_the_draw_with_the_file_and_the_numbers(world: make.World, tmp_path: Path) -> None:
    _draw, lot, _some = make_draws.all_the_way(world)
    (tmp_path / "tickets.txt").write_bytes(lot.tickets.encode())
    typed = "-".join(f"{int(one):02}" for one in reversed(lot.numbers.split("-")))  # in any order, noughts before
    command = [sys.executable, "-I", str(VERIFIER), str(tmp_path / "tickets.txt"), typed]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603 - our own words
    assert f"Seal of the tickets: {lot.seal}" in told
    assert f"Ticket {lot.ticket} of 1000 is drawn: {', '.join(queries.signs_drawn(lot))}" in told


def test_each_person_counts_their_tickets_and_nobody_counts_anothers(world: make.World, tmp_path: Path) -> None:
    """The same sign on every ticket would tell that one person alone gave an answer the quotas need."""
    draw, lot, some = make_draws.all_the_way(world)
    standing = [sign for panel in panels(lot) for sign in panel]
    assert len(set(standing)) == len(standing) == 4000
    (tmp_path / "tickets.txt").write_bytes(lot.tickets.encode())
    for person in some[:4]:
        (chance,) = queries.chances_of(person, draw)
        command = [sys.executable, "-I", str(VERIFIER), str(tmp_path / "tickets.txt"), lot.numbers, chance.place.sign]
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603 - our own words
        is_drawn = person in make_draws.asked(draw, some)
        assert f"stands on {chance.held} of 1000 tickets, {'that one' if is_drawn else 'not that one'}" in told
        assert (chance.sign_drawn in queries.signs_drawn(lot)) == is_drawn


def test_two_people_of_different_sides_have_to_say_the_same(world: make.World) -> None:
    draw, some = make_draws.ready(world)
    lot = make_draws.announced(world, make_draws.tickets(world, draw))
    for person in (world.ben, world.cleo):
        actions.enter_numbers(lot, by=person, at=make_draws.HELD, numbers=make_draws.NUMBERS)
    assert lot.ticket is None, "staff and whoever leads are one side"
    actions.enter_numbers(lot, by=some[0], at=make_draws.HELD, numbers="1 2 3 4 5 6")
    assert lot.ticket is None
    actions.enter_numbers(lot, by=world.amina, at=make_draws.HELD, numbers=make_draws.NUMBERS)
    assert lot.ticket == core.drawn(lot.seal, "3-17-22-35-41-49", 1000)


def test_everybody_not_drawn_hears_at_once_with_the_reason_and_those_drawn_are_asked(world: make.World) -> None:
    draw, lot, some = make_draws.all_the_way(world)
    asked = make_draws.asked(draw, some)
    assert len(asked) == 4
    for person in some:
        application = roles.application_of(person, draw.role)
        assert application is not None
        assert (application.is_given is None) == (person in asked)
        if person not in asked:
            assert f"Ticket {lot.ticket} of 1000" in application.reason


def test_who_answered_no_question_hears_that_as_the_reason(world: make.World) -> None:
    from tests import make_roles

    draw, _some = make_draws.ready(world)
    make_roles.applied(world, draw.role, world.dana, at=make.day(3))
    make_draws.drawn(world, make_draws.announced(world, make_draws.tickets(world, draw)))
    application = roles.application_of(world.dana, draw.role)
    assert application is not None
    assert "did not answer the questions" in application.reason


@pytest.mark.parametrize("seconds", [4, 601])
def test_the_solver_has_a_time_limit(world: make.World, seconds: int) -> None:
    draw, _some = make_draws.ready(world)
    with pytest.raises(Refused, match="between five seconds and ten minutes"):
        background.work_soon(draw, by=world.cleo, at=make_draws.CLOSED, wanted=queries.WANTS_TICKETS, seconds=seconds)


def test_what_waits_in_line_can_be_stopped(world: make.World) -> None:
    draw, _some = make_draws.ready(world)
    run = background.work_soon(draw, by=world.cleo, at=make_draws.CLOSED, wanted=queries.WANTS_TICKETS, seconds=60)
    actions.stop_run(draw, by=world.cleo, at=make_draws.CLOSED)
    work_through()
    assert queries.last_lot(draw) is None
    run.refresh_from_db()
    assert run.ended_at
    assert run.began_at is None


def test_a_search_that_is_stopped_keeps_the_best_so_far_and_the_bound(world: make.World) -> None:
    draw, _some = make_draws.ready(world)
    lot = stopped(world, draw)
    assert lot.is_stopped
    assert lot.least <= lot.bound


def test_tickets_without_agreed_quotas_are_refused(world: make.World) -> None:
    draw, some = make_draws.proposed(world), make_draws.people(world)
    make_draws.signed_up(draw, some)
    with pytest.raises(Refused, match="not agreed by both sides"):
        make_draws.tickets(world, draw)


def test_fewer_than_five_people_are_not_drawn_from(world: make.World) -> None:
    draw = make_draws.proposed(
        world, make_draws.role(world, places=2), lines=[Line("A", "x", 0, 2), Line("A", "y", 0, 2)]
    )
    for person in make_draws.people(world, 4):
        actions.sign_up(draw, by=person, at=make.day(2), answers={"A": "x"})
    make_draws.agreed(world, draw)
    with pytest.raises(Refused, match="At least five people"):
        make_draws.tickets(world, draw)


def test_tickets_stay_as_they_are_once_announced_and_a_lapsed_public_draw_is_announced_anew(world: make.World) -> None:
    draw, _some = make_draws.ready(world)
    lot = make_draws.announced(world, make_draws.tickets(world, draw))
    with pytest.raises(Refused, match="announced for the tickets there are"):
        make_draws.tickets(world, draw)
    with pytest.raises(Refused, match="announced already"):
        make_draws.announced(world, lot, at=make_draws.HELD)
    assert make_draws.announced(world, lot, at=make.day(60)).draw_on > make.day(60).date()


def test_nobody_has_tickets_made_until_they_like_them(world: make.World) -> None:
    draw, some = make_draws.ready(world)
    first = stopped(world, draw)
    assert queries.chances_of(some[0], draw) == [], "whoever saw their chance could ask for others"
    made = make_draws.tickets(world, draw)
    assert (made.number, made.pk == first.pk, made.is_stopped) == (1, False, False)
    assert queries.times_made(made) == 2, "everybody can see it"
    with pytest.raises(Refused, match="others would be no fairer"):
        make_draws.tickets(world, draw)
    make_draws.announced(world, made)
    assert queries.chances_of(some[0], draw)[0].lot == made


def test_tickets_are_made_anew_without_somebody_who_took_it_back(world: make.World) -> None:
    draw, some = make_draws.ready(world)
    make_draws.tickets(world, draw)
    taken_back(draw, some[9])
    again = make_draws.tickets(world, draw)
    assert (again.number, queries.number_in(again)) == (1, 9)


def test_tickets_that_are_being_made_wait_for_no_announcement_and_none_comes_between(world: make.World) -> None:
    draw, _some = make_draws.ready(world)
    lot = stopped(world, draw)
    run = actions.ask_for_run(draw, by=world.cleo, at=make_draws.CLOSED, wanted=queries.WANTS_TICKETS, seconds=60)
    with pytest.raises(Refused, match="being made just now"):
        make_draws.announced(world, lot)
    lost = make_draws.CLOSED + timedelta(hours=1)
    make_draws.announced(world, lot, at=lost)
    background.work.enqueue(run.pk)
    work_through()
    assert queries.last_lot(draw) == lot, "what comes late changes nothing that is announced"


def test_a_side_that_stays_silent_about_the_numbers_stops_nothing(world: make.World) -> None:
    draw, some = make_draws.ready(world)
    lot = make_draws.announced(world, make_draws.tickets(world, draw))
    actions.enter_numbers(lot, by=some[0], at=make.day(40), numbers=make_draws.NUMBERS)
    with pytest.raises(Refused, match="no other public draw"):
        make_draws.announced(world, lot, at=make.day(40))
    actions.enter_numbers(lot, by=some[1], at=make.day(40), numbers=make_draws.NUMBERS)
    assert lot.ticket == core.drawn(lot.seal, "3-17-22-35-41-49", 1000)


def test_two_citizens_are_not_enough_while_the_other_side_has_time(world: make.World) -> None:
    draw, some = make_draws.ready(world)
    lot = make_draws.announced(world, make_draws.tickets(world, draw))
    for person in some[:2]:
        actions.enter_numbers(lot, by=person, at=make_draws.HELD, numbers=make_draws.NUMBERS)
    assert lot.ticket is None


def test_whoever_took_it_back_and_is_drawn_holds_nobody_up(world: make.World) -> None:
    from tests import make_letters

    draw, some = make_draws.ready(world)
    lot = make_draws.announced(world, make_draws.tickets(world, draw))
    for person in some[:4]:
        taken_back(draw, person)
    make_draws.drawn(world, lot)
    letters = make_letters.bodies(make.day(22, 12), about="Something is asked of you")
    assert not {person.email for person in some[:4]} & set(letters)
    actions.pass_over_silent(draw, at=make_draws.HELD)
    assert queries.seats(draw).free == 2, "two of those on the ticket are under forty, and none of them is here"


def stopped(world: make.World, draw: Any) -> Any:
    """Tickets of a search that was stopped at once."""
    run = actions.ask_for_run(draw, by=world.cleo, at=make_draws.CLOSED, wanted=queries.WANTS_TICKETS, seconds=60)
    type(run).objects.filter(pk=run.pk).update(stop_at=make_draws.CLOSED)
    background.work.enqueue(run.pk)
    work_through()
    return queries.last_lot(draw)


def taken_back(draw: Any, person: Any) -> None:
    application = roles.application_of(person, draw.role)
    assert application is not None
    role_actions.withdraw_application(application, by=person, at=make_draws.CLOSED)


def test_how_unequal_chances_become_is_told_before_anybody_agrees(world: make.World) -> None:
    draw = make_draws.proposed(world)
    make_draws.signed_up(draw, make_draws.people(world))
    background.work_soon(draw, by=world.ben, at=make.day(3), wanted=queries.WANTS_CHANCES, seconds=60)
    work_through()
    run = queries.last_run(draw, queries.WANTS_CHANCES)
    assert run is not None
    told = run.result
    assert (told["people"], told["even"], told["is_stopped"]) == (10, 4000, False)
    assert told["least"] <= told["middle"] <= told["greatest"]
    assert told["least"] >= told["bound"] - 20, "within two tenths of a point of what any lottery could give"
    assert queries.last_lot(draw) is None


def test_quotas_that_collide_are_named_with_what_helps(world: make.World) -> None:
    lines = [Line("Age", "under 40", 4, 4, 3, 4), Line("Age", "40 and over", 0, 0, 0, 2), *make_draws.LINES[2:]]
    draw = make_draws.proposed(world, lines=lines)
    some = make_draws.people(world)
    for place, person in enumerate(some):
        given = make_draws.answers(0 if place < 3 else 5)
        actions.sign_up(draw, by=person, at=make.day(2), answers=given)
    background.work_soon(draw, by=world.cleo, at=make.day(3), wanted=queries.WANTS_CHANCES, seconds=60)
    work_through()
    run = queries.last_run(draw, queries.WANTS_CHANCES)
    assert run is not None
    assert (run.is_found, run.result["as_agreed"]) == (False, True)
    moved = {
        one["value"]: (one["least"], one["to_least"], one["to_most"], one["is_few"]) for one in run.result["moved"]
    }
    assert moved == {"under 40": (4, 3, 4, True), "40 and over": (0, 0, 1, False)}
