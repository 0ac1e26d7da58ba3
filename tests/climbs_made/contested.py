"""A summit on which everything else happens too: doubts, delays, changes from outside, what is taken back and mended.

Nothing here is the way up. It is for what has to hold whatever happens, and shows that each kind of fact the mountain
reads can be left by somebody's deed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cairn.activities import actions as activities
from cairn.decide import actions as decide
from cairn.do import actions as do
from cairn.do import queries as do_queries
from cairn.listen import actions as listen
from cairn.recognition import actions as recognition
from cairn.sessions import actions as sessions
from cairn.witness import actions as witness
from tests import make
from tests.climbs_made import climbs, contesting, deciding, meeting, opening, witnessing
from tests.climbs_made.town import opened

if TYPE_CHECKING:
    from cairn.activities.models import Agreement
    from cairn.decide.models import Decision
    from tests.climbs_made.town import Climb, Town

ENDED = 130


def contested(town: Town, *, slug: str = "a-climb") -> Climb:
    """The summit, and all that happened beside it until it ended on day 130. Needs citizens elsewhere for a ruling."""
    climb = climbs.climbed(town, climbs.Plan(slug=slug))
    _asked_for_more(climb)
    _put_together(climb)
    _met_otherwise(climb)
    _money(climb)
    _changed_from_outside(climb, climb.activity.decisions.get())
    _promises_not_kept(climb)
    _in_doubt(climb)
    witnessing.asked_whether_so(climb, on=121, people=climb.citizens[:5])
    activities.leave(climb.activity, by=climb.citizens[6], at=make.day(122))
    activities.end_activity(climb.activity, by=climb.lead, at=make.day(ENDED))
    witnessing.ten_days_later(climb, on=ENDED + 10)
    return climb


def withdrawn(town: Town) -> Climb:
    climb = opened(town, slug="withdrawn")
    activities.withdraw_activity(climb.activity, by=climb.lead, at=make.day(20))
    return climb


def _asked_for_more(climb: Climb) -> None:
    """A format, a need, a better card, and the agreement once more."""
    activities.ask_format(climb.activity, by=climb.citizens[2], at=make.day(103), format_name="easy_read")
    activities.add_format(climb.activity, by=climb.lead, at=make.day(104), format_name="easy_read")
    opening.need_met(climb, on=104)
    opening.carded(climb, promised=6, on=105)
    agreement: Agreement = climb.activity.agreements.get()
    for one in (climb.citizens[0], climb.decider):
        activities.renew_agreement(agreement, by=one, at=make.day(105))
    asking = deciding.asking(climb, on=105, until=125)
    words = "We have all said what we had to say."
    listen.shorten_asking(asking, by=climb.citizens[0], at=make.day(106), words=words)
    listen.close_asking(asking, by=climb.lead, at=make.day(107))


def _put_together(climb: Climb) -> None:
    """Three things put into a theme and answered in one go: one is taken out again, of one its author says no."""
    said = [
        listen.contribute(climb.activity, by=one, at=make.day(103), words="It is dark by the door.")
        for one in climb.citizens[:3]
    ]
    theme = listen.make_theme(climb.activity, by=climb.lead, at=make.day(103), title="It is dark")
    for one in said:
        listen.place_contribution(one, theme, by=climb.lead, at=make.day(104))
    listen.reply_to_theme(theme, by=climb.lead, at=make.day(104), answer="done", words="There is a lamp.")
    listen.take_out(said[0], by=climb.lead, at=make.day(105))
    listen.dispute(said[1], by=climb.citizens[1], at=make.day(105))
    for one in said[:2]:
        listen.reply(one, by=climb.lead, at=make.day(106), answer="done", words="There is a lamp here, too.")


def _met_otherwise(climb: Climb) -> None:
    """A session whose people were counted, one that was cancelled, and an item taken off again."""
    counted = meeting.planned(climb, on=108, planned_on=107)
    item = meeting.agenda(climb, counted, citizens=(30,), on=107)[0]
    sessions.remove_item(item, by=climb.citizens[0], at=make.day(107, 12))
    sessions.hold_session(counted, by=climb.lead, at=counted.ends_at, people=11)
    sessions.count_presence(counted, by=climb.lead, at=make.day(109), citizens=7, others=4)
    off = meeting.planned(climb, on=112, planned_on=109)
    sessions.cancel_session(off, by=climb.lead, at=make.day(110), reason="The hall is flooded.")


def _money(climb: Climb) -> None:
    """Paid beforehand, taken back, and paid late with the word of the person that it came."""
    recognition.record_prepaid(
        climb.activity, by=climb.lead, at=make.day(103), for_person=climb.citizens[4], pence=4500,
        for_on=make.day(108).date(), words="Train there and back.",
    )  # fmt: skip
    wrong = opening.claimed(climb, "expenses", on=103, by=2)
    recognition.withdraw_claim(wrong, by=climb.citizens[2], at=make.day(104))
    came = opening.claimed(climb, "time", on=104, paid_on=106, by=3)
    recognition.receive_payment(came, by=climb.citizens[3], at=make.day(107))


def _changed_from_outside(climb: Climb, decision: Decision) -> None:
    """The board changes what was decided; the citizens agree to that, and say so."""
    decide.publish_override(
        decision, by=climb.lead, at=make.day(108), what="Only four chairs.", who="The board", why="There is no money.",
        do_citizens_agree=True,
    )  # fmt: skip
    said = climb.activity.contributions.filter(is_question=False).first()
    words = "They asked for fewer and better ones."
    decide.claim_influence(decision, by=climb.decider, at=make.day(108), contribution=said, words=words)
    decide.explain_departure(decision, by=climb.decider, at=make.day(109), words="The price of chairs went up.")
    decide.reply_to_departure(decision, by=climb.citizens[1], at=make.day(110), words="Better four than none.")
    activities.note_settled(
        climb.activity, by=climb.lead, at=make.day(111), how="contract", settled_on=make.day(111).date(),
        words="The chairs are ordered.",
    )  # fmt: skip


def _promises_not_kept(climb: Climb) -> None:
    decision = do_queries.decisions_taken(climb.activity)[0]
    late, dropped = (
        do.make_commitment(
            climb.activity, by=climb.decider, at=make.day(103), words=words, owner_citizen=climb.citizens[0],
            owner_staff=climb.decider, due_on=make.day(110).date(), decision=decision,
        )
        for words in ("A sign at the door.", "A plant.")
    )  # fmt: skip
    do.accept_commitment(late, by=climb.citizens[0], at=make.day(104))
    do.notice_late(late, at=make.day(111))
    do.keep_commitment(late, by=climb.decider, at=make.day(112, 8), evidence="It hangs there.")
    do.correct_kept(late, by=climb.decider, at=make.day(112, 9), words="It hangs at another door.")
    do.drop(dropped, by=climb.decider, at=make.day(112), reason="Nobody can water it.")


def _in_doubt(climb: Climb) -> None:
    """Pressure, upheld in a ruling and put right; a doubt that stays; and what citizens want first."""
    pressed = contesting.challenged(climb, on=103, ground="pressure", words="I was told to come or lose my place.")
    contesting.told_back(climb, pressed, on=104)
    ruled_on = contesting.ruled(climb, pressed, asked_on=112)
    witness.put_right(pressed, by=climb.lead, at=make.day(ruled_on + 1), words="We said sorry, in writing.")
    contesting.challenged(climb, on=118, condition="5.2", words="Our items came when most had gone.")
    mistaken = witness.raise_challenge(
        climb.activity, by=climb.citizens[5], at=make.day(118), ground="fact", fact=1, words="It was another day."
    )
    witness.take_back_challenge(mistaken, by=climb.citizens[5], at=make.day(119))
    for condition in ("7.3", "7.4"):
        witness.pin_foothold(climb.activity, by=climb.citizens[0], at=make.day(119), condition=condition)
    witness.unpin(climb.activity, by=climb.citizens[0], at=make.day(120))
