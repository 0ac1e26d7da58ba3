"""A small town in which a few people say things that are between few: as low as can be, or as high as can be."""

from __future__ import annotations

from dataclasses import dataclass

from cairn.decide.models import Decision
from cairn.learn import actions as learn
from cairn.live import actions as live
from cairn.live.models import LiveRoom
from cairn.people.models import Person
from cairn.recognition import actions as money
from cairn.recognition import queries
from cairn.roles.models import RoleOffer
from cairn.selection import actions as selection
from cairn.selection.models import Draw
from cairn.sessions.models import Session
from tests import (
    make,
    make_draws,
    make_learning,
    make_live,
    make_money,
    make_needs,
    make_outcomes,
    make_reach,
    make_roles,
    make_strengths,
    make_votes,
)

MANY = 12


@dataclass
class Town:
    """What everybody can read of it is done; what few people say is not said yet."""

    world: make.World
    citizens: list[Person]
    staff: list[Person]
    meeting: Session
    room: LiveRoom
    decision: Decision
    role: RoleOffer
    draw: Draw
    says_high: bool = False

    @property
    def places(self) -> list[dict[str, object]]:
        """What stands in addresses: with the role that is given by reading, and with the one that is drawn."""
        here: dict[str, object] = {
            "programme": "waiting-well", "activity": "quiet-corner", "stage": "learn", "report": "gripp2",
            "session": self.meeting.ref, "decision": self.decision.ref, "number": 1,
        }  # fmt: skip
        return [here | {"role": one.ref} for one in (self.role, self.draw.role)]


def town(world: make.World) -> Town:
    citizens, staff = world.citizens(MANY), world.staff(3)
    make_money.offered(world)
    decision = make_votes.opened(world, number=2)
    meeting = make.session(world)
    room = make_live.room(world, meeting, at=meeting.starts_at)
    make.check_in(meeting, *citizens, *staff)
    role = make_roles.offer(world)
    make_roles.reader(world, role)
    make_roles.reader(world, role, citizens[-1])
    draw = make_draws.proposed(world)
    make_reach.reference(world)
    return Town(world, citizens, staff, meeting, room, decision, role, draw)


def the_session_ends(town: Town, few: int) -> None:
    make.held(town.world, town.meeting)


def say_how_it_was(town: Town, few: int) -> None:
    pulse = learn.open_pulse(town.meeting, by=town.world.cleo, at=town.meeting.ends_at)
    for one in [*town.citizens[:few], *town.staff]:
        make.answered(one, at=make.day(11), score=5 if town.says_high else 1)
    learn.close_pulse(pulse, at=make.day(30))


def vote_whether_it_was_done_together(town: Town, few: int) -> None:
    vote = make_learning.closing_vote(town.world, citizens=0)
    for one in town.citizens[:few]:
        make_learning.answered(one, "yes" if town.says_high else "no", at=make.day(21))
    learn.close_vote(vote, at=make.day(40))


def vote(town: Town, few: int) -> None:
    """Both sides accept the first option. How much the few staff like it is theirs."""
    make_votes.cast(town.decision, town.citizens[: few + 1], 3, 1)
    make_votes.cast(town.decision, town.staff, 3 if town.says_high else 2, 1)
    make_votes.closed(town.world, town.decision)


def note_what_it_did(town: Town, few: int) -> None:
    for one in town.citizens[:few]:
        make_outcomes.noted(town.world.activity, one, confidence="more" if town.says_high else "less")


def claim(town: Town, few: int) -> None:
    for one in town.citizens[:few]:
        made = make_money.claim(town.world, by=one, at=make.day(12), pence=9900 if town.says_high else 310)
        make_money.paid(town.world, made, days=3)
    for one in town.citizens[:few]:
        offer = queries.offer(one, town.world.activity)
        assert offer
        money.answer_offer(offer, by=one, at=make.day(13), answer="decline" if town.says_high else "accept")


def say_whether_it_was_there(town: Town, few: int) -> None:
    for one in town.citizens[:few]:
        need = make_needs.need(one)
        make_needs.with_programme(town.world, need)
        make_needs.checked(need, town.meeting, says="met" if town.says_high else "not_met", words="")


def say_who_they_are(town: Town, few: int) -> None:
    make_reach.answered(town.world, town.citizens[:few], disability="a_lot" if town.says_high else "none")
    make_reach.answered(town.world, town.citizens[few:], age="25_44")
    make_reach.published(town.world, on=40)


def ask_for_a_role(town: Town, few: int) -> None:
    words, reason = ("For my mother.", "Too many asked.") if town.says_high else ("For me.", "Next time.")
    for one in town.citizens[:few]:
        application = make_roles.applied(town.world, town.role, one, words=words)
        make_roles.agreed(town.world, application, is_given=False, reason=reason)


def sign_up_for_a_draw(town: Town, few: int) -> None:
    make_draws.agreed(town.world, town.draw)
    for one in town.citizens[:few]:
        selection.sign_up(town.draw, by=one, at=make.day(3), answers=make_draws.answers(0 if town.says_high else 7))


def answer_in_the_room(town: Town, few: int) -> None:
    room, during = town.room, town.meeting.starts_at
    check = live.ask_room(room, by=town.world.cleo, at=during, sentence="May we go on?")
    make_live.answered(check, *["agree" if town.says_high else "disagree"] * few, at=during)
    live.close_check(room, by=town.world.cleo, at=during, check=check)


def fill_a_card(town: Town, few: int) -> None:
    for one in town.citizens[:few]:
        make_strengths.line(one, "Night buses" if town.says_high else "Day trains", audience="members")


DEEDS = (
    answer_in_the_room, the_session_ends, vote, claim, say_how_it_was, say_whether_it_was_there, note_what_it_did,
    say_who_they_are, ask_for_a_role, sign_up_for_a_draw, fill_a_card, vote_whether_it_was_done_together,
)  # fmt: skip
