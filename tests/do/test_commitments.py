"""Promises with two owners: made, accepted, kept, re-agreed, late, dropped."""

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from pytest_django import DjangoAssertNumQueries

from cairn.activities import actions as activities
from cairn.activities.models import Participant
from cairn.base.verdict import Refused
from cairn.do import actions, may, queries
from cairn.do.models import Commitment
from cairn.do.stage import STAGE
from cairn.do.states import State
from cairn.ledger import queries as ledger
from cairn.ledger.models import Entry
from tests import make

DUE = date(2026, 1, 19)  # two weeks after the Monday on which every small world begins


def last(world: make.World) -> Entry:
    return ledger.newest(world.chain).first()


@pytest.fixture
def work(world: make.World) -> make.World:
    """The small world, with something decided."""
    make.decided(world)
    return world


def test_a_promise_comes_after_a_decision(world: make.World) -> None:
    with pytest.raises(Refused, match="Nothing has been decided yet"):
        make.commitment(world)
    decision = make.decided(world)
    made = make.commitment(world, decision=decision)
    assert queries.decisions_taken(world.activity) == [decision]
    assert (last(world).kind, last(world).about, last(world).data) == (
        "do.commitment.made", made.ref, {"due": DUE.toordinal()},
    )  # fmt: skip
    assert (made.number, made.state, made.first_due_on) == (1, "open", DUE)
    assert make.commitment(world).number == 2


def test_people_who_lead_or_take_part_make_promises(work: make.World) -> None:
    people = (work.amina, work.ben, work.cleo, work.dana, None)
    assert [bool(may.make_commitment(one, work.activity)) for one in people] == [True, True, True, False, False]


def test_each_side_owns_a_promise(work: make.World) -> None:
    for owners, why in (
        ({"owner_citizen": work.ben}, "Ben is not on that side here"),
        ({"owner_staff": work.amina}, "Amina is not on that side here"),
        ({"owner_citizen": work.dana}, "Dana does not take part here"),
    ):
        with pytest.raises(Refused, match=why):
            make.commitment(work, **owners)
    assert not queries.commitments(work.activity)


def test_one_person_cannot_own_both_sides(work: make.World) -> None:
    made = make.commitment(work)
    made.owner_citizen = made.owner_staff
    with pytest.raises(IntegrityError), transaction.atomic():
        made.save()


def test_a_promise_belongs_to_a_decision_that_was_taken(work: make.World) -> None:
    elsewhere = activities.open_activity(
        work.programme, by=work.cleo, at=make.MONDAY, title="Food", slug="food", question="What do we eat?"
    )
    quiet = work.activity
    work.activity = elsewhere
    other = make.decided(work)
    work.activity = quiet
    with pytest.raises(Refused, match="decision of this activity"):
        make.commitment(work, decision=other)


def test_a_promise_names_a_day_still_to_come(work: make.World) -> None:
    with pytest.raises(Refused, match="has gone by"):
        make.commitment(work, due_on=date(2026, 1, 4))
    with pytest.raises(Refused, match="more than three years"):
        make.commitment(work, due_on=date(2036, 1, 4))


def test_both_owners_say_yes_for_themselves(work: make.World) -> None:
    made = make.commitment(work)  # by Ben, who has accepted with that
    assert (made.has_accepted(work.ben), made.is_accepted) == (True, False)
    assert list(queries.commitments_to_accept(work.amina)) == [made]
    with pytest.raises(Refused, match="Only the two people named"):
        actions.accept_commitment(made, by=work.cleo, at=make.day(1))
    actions.accept_commitment(made, by=work.amina, at=make.day(1))
    assert (last(work).kind, last(work).side) == ("do.commitment.accepted", "citizen")
    assert (made.is_accepted, made.citizen_accepted_at) == (True, make.day(1))
    assert not queries.commitments_to_accept(work.amina)
    with pytest.raises(Refused, match="already"):
        actions.accept_commitment(made, by=work.amina, at=make.day(2))


def test_a_promise_is_kept_with_evidence(work: make.World) -> None:
    made = make.accepted(work)
    actions.note_progress(made, by=work.ben, at=make.day(2), words="Ordered.")
    assert (last(work).kind, last(work).about) == ("do.progress.noted", made.ref)
    with pytest.raises(Refused, match="no words yet"):
        actions.keep_commitment(made, by=work.ben, at=make.day(5), evidence="")
    actions.keep_commitment(
        made, by=work.amina, at=make.day(5), happened_at=make.day(4), evidence="Four chairs stand there."
    )
    entry = last(work)
    assert (entry.kind, entry.side, entry.happened_at) == ("do.commitment.kept", "citizen", make.day(4))
    kept = queries.commitment(work.activity, made.ref)
    assert (kept.state, kept.settled_at) == ("kept", make.day(4))
    assert [(note.tells, note.words) for note in kept.notes.all()] == [
        ("progress", "Ordered."), ("kept", "Four chairs stand there."),
    ]  # fmt: skip


def test_nobody_says_that_a_promise_is_kept_before_both_owners_have_accepted_it(work: make.World) -> None:
    made = make.commitment(work)  # Ben made it; Amina has not said yes
    for one in (work.ben, work.cleo, work.amina):
        with pytest.raises(Refused, match="not promised by both sides"):
            actions.keep_commitment(made, by=one, at=make.day(2), evidence="They stand there.")
    made.owner_citizen = None  # she has closed her account
    assert may.keep_commitment(work.ben, made)


def test_an_owner_who_has_come_back_as_staff_gives_no_new_day_for_citizens(work: make.World) -> None:
    made = make.accepted(work)
    (neighbour,) = work.citizens(1)
    assert not may.re_agree(neighbour, made)
    Participant.objects.filter(person=work.amina).update(side="staff")
    assert not may.re_agree(work.amina, made)
    assert may.re_agree(neighbour, made)


def test_a_new_day_is_the_citizens_to_give(work: make.World) -> None:
    made = make.commitment(work)
    later: dict[str, Any] = {"due_on": date(2026, 2, 2), "words": "The chairs come from far away."}
    for other in (work.ben, work.cleo, work.dana):
        with pytest.raises(Refused, match="citizens' agreement"):
            actions.re_agree(made, by=other, at=make.day(3), **later)
    with pytest.raises(Refused, match="later than the one promised"):
        actions.re_agree(made, by=work.amina, at=make.day(3), **later | {"due_on": DUE})
    actions.re_agree(made, by=work.amina, at=make.day(3), **later)
    entry = last(work)
    assert (entry.kind, entry.side) == ("do.commitment.reagreed", "citizen")
    assert entry.data == {"due": date(2026, 2, 2).toordinal(), "citizens_agree": True}
    assert (made.state, made.due_on, made.first_due_on) == ("re_agreed", date(2026, 2, 2), DUE)


def test_when_the_citizen_owner_is_gone_any_citizen_here_can_agree(work: make.World) -> None:
    made = make.commitment(work)
    made.owner_citizen = None
    (neighbour,) = work.citizens(1)
    assert may.re_agree(neighbour, made)
    assert not may.re_agree(work.ben, made)
    assert not may.re_agree(work.dana, made)


def test_nothing_turns_late_silently(work: make.World) -> None:
    made = make.commitment(work)
    with pytest.raises(Refused, match="not late"):
        actions.notice_late(made, by=work.amina, at=make.day(14))
    assert not queries.silently_late(on=DUE)
    assert list(queries.silently_late(on=date(2026, 1, 20))) == [made]
    assert queries.commitment(work.activity, made.ref).state == "open"  # until somebody says so
    actions.notice_late(made, by=work.amina, at=make.day(15))
    assert (last(work).kind, last(work).about, made.state) == ("do.commitment.late", made.ref, "late")
    assert not queries.silently_late(on=date(2026, 1, 20))
    with pytest.raises(Refused, match="said already"):
        actions.notice_late(made, by=work.amina, at=make.day(16))


def test_cairn_itself_can_say_that_a_promise_is_late(work: make.World) -> None:
    made = make.commitment(work)
    actions.notice_late(made, at=make.day(15))
    assert (last(work).side, last(work).mark) == ("system", "")


def test_a_passer_by_does_not_call_a_promise_late(work: make.World) -> None:
    made = make.commitment(work)
    with pytest.raises(Refused, match="lead or facilitator"):
        actions.notice_late(made, by=work.dana, at=make.day(15))


def test_late_is_healed_by_doing(work: make.World) -> None:
    made = make.accepted(work)
    actions.notice_late(made, at=make.day(15))
    activities.end_activity(work.activity, by=work.cleo, at=make.day(16))
    actions.keep_commitment(made, by=work.ben, at=make.day(20), evidence="They are here.")
    assert made.state == "kept"
    assert "late" in {note.tells for note in queries.commitment(work.activity, made.ref).notes.all()}


def test_a_late_promise_can_be_re_agreed(work: make.World) -> None:
    made = make.commitment(work)
    actions.notice_late(made, at=make.day(15))
    actions.re_agree(made, by=work.amina, at=make.day(16), due_on=date(2026, 3, 2), words="Fine with us.")
    assert (made.state, made.is_overdue(date(2026, 3, 2)), made.is_overdue(date(2026, 3, 3))) == (
        "re_agreed", False, True,
    )  # fmt: skip


def test_a_promise_is_dropped_with_its_reason_and_stays_in_the_list(work: make.World) -> None:
    made = make.commitment(work)
    with pytest.raises(Refused, match="no words yet"):
        actions.drop(made, by=work.ben, at=make.day(1), reason=" ")
    actions.drop(made, by=work.ben, at=make.day(1), reason="The window is being moved.")
    assert (last(work).kind, last(work).data) == ("do.commitment.dropped", {"reason": True})
    assert list(queries.commitments(work.activity)) == [made]


@pytest.mark.parametrize("settled", ["kept", "dropped"])
def test_what_is_settled_stays_as_it_was(work: make.World, settled: str) -> None:
    made = make.accepted(work)
    if settled == "kept":
        actions.keep_commitment(made, by=work.ben, at=make.day(1), evidence="Done.")
    else:
        actions.drop(made, by=work.ben, at=make.day(1), reason="No.")
    for deed in (may.accept_commitment, may.note_progress, may.keep_commitment, may.re_agree, may.drop):
        assert settled in deed(work.amina, made).reason
    assert not may.notice_late(work.amina, made, on=date(2027, 1, 1))


@pytest.mark.parametrize("deed", [may.note_progress, may.keep_commitment, may.drop])
def test_owners_and_leads_look_after_a_promise(work: make.World, deed: Any) -> None:
    made = make.accepted(work)
    people = (work.amina, work.ben, work.cleo, work.dana, None)
    assert [bool(deed(one, made)) for one in people] == [True, True, True, False, False]
    (neighbour,) = work.citizens(1)
    assert "two owners" in deed(neighbour, made).reason


@pytest.mark.parametrize("number", [1, 5])
def test_a_list_of_promises_costs_the_same_however_long(
    work: make.World, number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    decision = queries.decisions_taken(work.activity)[0]
    for _ in range(number):
        actions.note_progress(make.commitment(work, decision=decision), by=work.ben, at=make.day(1), words="Under way.")
    with django_assert_num_queries(2):
        shown = [
            (one.owner_citizen.name, one.owner_staff.name, one.decision.question, [n.by.name for n in one.notes.all()])
            for one in queries.commitments(work.activity)
        ]
    assert shown == [("Amina", "Ben", "Which corner?", ["Ben"])] * number


def test_running_promises_come_first_and_the_soonest_on_top(work: make.World) -> None:
    far, near = (make.commitment(work, due_on=date(2026, 2, day)) for day in (20, 2))
    done = make.accepted(work, due_on=date(2026, 2, 1))
    actions.keep_commitment(done, by=work.ben, at=make.day(1), evidence="Done.")
    assert list(queries.commitments(work.activity)) == [near, far, done]
    for one in (far, near):
        actions.accept_commitment(one, by=work.amina, at=make.day(1))
    assert list(queries.commitments_owned_by(work.amina)) == [near, far]


def test_who_has_not_said_yes_to_a_promise_is_asked_and_does_not_own_it_yet(work: make.World) -> None:
    asked = make.commitment(work)
    assert list(queries.commitments_to_accept(work.amina)) == [asked]
    assert list(queries.commitments_owned_by(work.amina)) == []


def test_do_may_close_when_every_promise_is_settled_or_has_a_new_day(work: make.World) -> None:
    assert "Nothing has been promised yet" in STAGE.may_close(work.activity).reason
    kept, dropped, agreed = (make.accepted(work) for _ in range(3))
    assert "3 promises" in STAGE.may_close(work.activity).reason
    actions.keep_commitment(kept, by=work.ben, at=make.day(1), evidence="Done.")
    actions.drop(dropped, by=work.ben, at=make.day(1), reason="No.")
    assert "1 promise is still open" in STAGE.may_close(work.activity).reason
    actions.re_agree(agreed, by=work.amina, at=make.day(1), due_on=date(2026, 2, 2), words="Fine.")
    assert STAGE.may_close(work.activity)
    actions.notice_late(agreed, at=make.day(60))
    assert not STAGE.may_close(work.activity)


def test_the_database_knows_when_a_promise_is_settled(work: make.World) -> None:
    made = make.commitment(work)
    with pytest.raises(IntegrityError), transaction.atomic():
        Commitment.objects.filter(pk=made.pk).update(state=State.KEPT)


def test_a_promise_that_was_not_kept_after_all_is_put_right_in_public(work: make.World) -> None:
    made = make.accepted(work)
    with pytest.raises(Refused, match="does not stand as kept"):
        actions.correct_kept(made, by=work.ben, at=make.day(1), words="No.")
    actions.keep_commitment(made, by=work.ben, at=make.day(2), evidence="They are here.")
    people = (work.amina, work.ben, work.cleo, work.dana, None)
    assert [bool(may.correct_kept(one, made)) for one in people] == [True, True, True, False, False]
    actions.correct_kept(made, by=work.amina, at=make.day(3), words="Only two are here.")
    assert (last(work).kind, last(work).about) == ("do.commitment.corrected", made.ref)
    again = queries.commitment(work.activity, made.ref)
    assert (again.state, again.settled_at) == ("open", None)
    assert [note.tells for note in again.notes.all()] == ["kept", "corrected"]
    actions.re_agree(again, by=work.amina, at=make.day(4), due_on=date(2026, 2, 2), words="Fine.")
    actions.keep_commitment(again, by=work.ben, at=make.day(5), evidence="Four.")
    actions.correct_kept(again, by=work.ben, at=make.day(6), words="Three.")
    assert again.state == "re_agreed"


@pytest.mark.parametrize(
    "link",
    [
        "minutes", "javascript:alert(1)", "ftp://example.org/a", "https://me:word@example.org/", "https://[::1",
        "//a.b", "https://example.org/a b", "https://intranet/minutes", "https://example.org:8443/",
        f"https://a.org/{'x' * 500}",
    ],
)  # fmt: skip
def test_only_the_whole_address_of_a_page_is_a_link(work: make.World, link: str) -> None:
    made = make.commitment(work)
    with pytest.raises(Refused, match="whole address"):
        actions.note_progress(made, by=work.ben, at=make.day(1), words="Ordered.", link=link)


def test_a_note_leads_to_where_anybody_can_see_it(work: make.World) -> None:
    made, link = make.accepted(work), "https://www.example.org/minutes?of=may#chairs"
    noted = actions.note_progress(made, by=work.ben, at=make.day(1), words="Ordered.", link=f" {link} ")
    actions.keep_commitment(made, by=work.ben, at=make.day(2), evidence="Here.", link=link)
    assert (noted.link, noted.link_host) == (link, "example.org")
    assert {note.link for note in queries.commitment(work.activity, made.ref).notes.all()} == {link}


def test_a_promise_names_the_decision_it_comes_from(work: make.World) -> None:
    with pytest.raises(Refused, match="Choose the decision it comes from"):
        make.commitment(work, decision=None)
