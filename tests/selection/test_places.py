"""Those drawn say yes or no, silence counts as no, and free places are drawn for by the same rule."""

import pytest

from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.roles import queries as roles
from cairn.selection import actions, queries
from cairn.selection.models import SignUp
from tests import make, make_draws

LATER = make.day(40)


def test_who_says_yes_holds_the_role(world: make.World) -> None:
    draw, _lot, some = make_draws.all_the_way(world)
    person = next(iter(make_draws.asked(draw, some)))
    actions.accept_place(draw, by=person, at=make_draws.HELD)
    assert roles.held_by(person, draw.role, draw.role.starts_on)
    application = roles.application_of(person, draw.role)
    assert application is not None
    assert (application.is_given, "You were drawn" in application.reason) == (True, True)
    with pytest.raises(Refused, match="answered already"):
        actions.decline_place(draw, by=person, at=make_draws.HELD)


def test_a_no_leaves_no_trace_in_the_record_and_frees_the_place(world: make.World) -> None:
    draw, _lot, some = make_draws.all_the_way(world)
    before = ledger.entries(world.chain).count()
    actions.decline_place(draw, by=next(iter(make_draws.asked(draw, some))), at=make_draws.HELD)
    assert ledger.entries(world.chain).count() == before
    assert (queries.seats(draw).free, queries.seats(draw).waiting) == (1, 3)


def test_nobody_who_was_not_drawn_can_take_a_place(world: make.World) -> None:
    draw, _lot, some = make_draws.all_the_way(world)
    others = set(some) - set(make_draws.asked(draw, some))
    for person in (next(iter(others)), world.amina):
        with pytest.raises(Refused, match="on the ticket that was drawn"):
            actions.accept_place(draw, by=person, at=make_draws.HELD)


def test_free_places_are_drawn_for_by_the_same_rule(world: make.World) -> None:
    draw, first, some = make_draws.all_the_way(world)
    asked = list(make_draws.asked(draw, some))
    actions.decline_place(draw, by=asked[0], at=make_draws.HELD)
    with pytest.raises(Refused, match="have yet to answer"):
        make_draws.tickets(world, draw, at=make_draws.HELD)
    for person in asked[1:]:
        actions.accept_place(draw, by=person, at=make_draws.HELD)
    lot = make_draws.announced(world, make_draws.tickets(world, draw, at=make_draws.HELD), at=make_draws.HELD)
    assert (lot.number, lot.places) == (2, 1)
    make_draws.drawn(world, lot, at=LATER)
    (drawn,) = make_draws.asked(draw, some)
    assert drawn not in asked
    answers = {person: make_draws.answers(some.index(person)) for person in (*asked[1:], drawn)}
    for line in make_draws.LINES:
        assert line.least <= sum(given[line.feature] == line.value for given in answers.values()) <= line.most
    signs = {chance.place.sign for chance in queries.chances_of(drawn, draw)}
    assert len(signs) == 2, "another sign in each draw"
    actions.accept_place(draw, by=drawn, at=LATER)
    assert queries.seats(draw).free == 0
    assert first.ticket
    assert lot.ticket


def test_silence_counts_as_no_once_the_days_are_over(world: make.World) -> None:
    draw, _lot, some = make_draws.all_the_way(world)
    silent, *others = make_draws.asked(draw, some)
    for person in others:
        actions.accept_place(draw, by=person, at=make_draws.HELD)
    with pytest.raises(Refused, match="Nobody has been silent"):
        actions.pass_over_silent(draw, at=make.day(29))
    actions.pass_over_silent(draw, at=make.day(30))
    application = roles.application_of(silent, draw.role)
    assert application is not None
    assert (application.is_given, "did not hear from you" in application.reason) == (False, True)
    with pytest.raises(Refused, match="days to answer are over"):
        actions.accept_place(draw, by=silent, at=make.day(30))


def test_a_draw_ends_when_nobody_is_asked_any_more(world: make.World) -> None:
    draw, _lot, some = make_draws.all_the_way(world)
    with pytest.raises(Refused, match="4 people drawn have yet"):
        actions.end_draw(draw, by=world.cleo, at=make_draws.HELD)
    for person in make_draws.asked(draw, some):
        actions.accept_place(draw, by=person, at=make_draws.HELD)
    actions.end_draw(draw, by=world.cleo, at=make_draws.HELD)
    with pytest.raises(Refused, match="This draw is over"):
        make_draws.tickets(world, draw, at=make_draws.HELD)


def test_answers_are_deleted_on_the_day_that_was_said(world: make.World) -> None:
    draw, lot, some = make_draws.all_the_way(world)
    with pytest.raises(Refused, match="kept until the day"):
        actions.delete_answers(draw, at=make.day(200))
    actions.delete_answers(draw, at=make.day(201))
    assert not SignUp.objects.filter(draw=draw).exists()
    assert all(queries.chances_of(person, draw) == [] for person in some), "nobody can say any more who was which sign"
    assert len(lot.tickets.splitlines()) == 1000


def test_who_takes_it_back_before_the_close_is_not_drawn(world: make.World) -> None:
    from cairn.roles import actions as role_actions

    draw = make_draws.proposed(world)
    some = make_draws.people(world)
    make_draws.signed_up(draw, some)
    application = roles.application_of(some[9], draw.role)
    assert application is not None
    role_actions.withdraw_application(application, by=some[9], at=make.day(4))
    assert queries.number_signed_up(draw) == 9
    assert queries.sign_up_of(some[9], draw) is None
    actions.forget_taken_back(at=make.day(5))
    assert SignUp.objects.filter(draw=draw).count() == 9, "what they answered is not kept for nothing"


def test_people_collected_elsewhere_are_drawn_with_the_others_and_answer_through_those_who_lead(
    world: make.World,
) -> None:
    draw = make_draws.proposed(world)
    outside = {f"k{n}": make_draws.answers(n) for n in range(10)}
    actions.take_in_pool(draw, by=world.cleo, at=make.day(2), people=outside)
    make_draws.agreed(world, draw)
    make_draws.drawn(world, make_draws.announced(world, make_draws.tickets(world, draw)))
    drawn = queries.outside_drawn(draw)
    assert len(drawn) == 4
    with pytest.raises(Refused, match="lead or facilitator"):
        actions.answer_for_outsider(drawn[0], by=world.amina, at=make_draws.HELD, says=True)
    actions.answer_for_outsider(drawn[0], by=world.cleo, at=make_draws.HELD, says=True)
    assert queries.seats(draw).accepted == 1


@pytest.mark.parametrize("name", ["Amina Yusuf", "amina@example.org", "", "Amina", "amina.yusuf", "07700900123"])
def test_a_name_in_a_pool_names_nobody(world: make.World, name: str) -> None:
    draw = make_draws.proposed(world)
    with pytest.raises(Refused, match="signs like k4m9"):
        actions.take_in_pool(draw, by=world.cleo, at=make.day(2), people={name: make_draws.answers(0)})


def test_who_is_drawn_hears_at_once_and_once_more_in_the_last_two_days(world: make.World) -> None:
    from tests import make_letters

    draw, _lot, some = make_draws.all_the_way(world)
    person, *others = make_draws.asked(draw, some)
    for other in others:
        actions.accept_place(draw, by=other, at=make_draws.HELD)
    told = [
        day for day in (22, 23, 26, 27, 28, 30)
        if person.email in make_letters.bodies(make.day(day, 12), about="Something is asked of you")
    ]  # fmt: skip
    assert told == [22, 27]


def test_what_a_draw_does_by_itself_is_done_daily(world: make.World) -> None:
    from django.core.management import call_command

    start = make_draws.ago(31)
    draw, _lot, some = make_draws.all_the_way(world, start=start)
    silent = list(make_draws.asked(draw, some))
    call_command("see_to_draws")
    assert make_draws.asked(draw, some) == {}
    for person in silent:
        application = roles.application_of(person, draw.role)
        assert application is not None
        assert application.is_given is False
    type(draw).objects.filter(pk=draw.pk).update(answers_until=make_draws.ago(1).date())
    call_command("see_to_draws")
    assert not SignUp.objects.filter(draw=draw).exists()
