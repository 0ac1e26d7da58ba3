"""Small climbs, built fact by fact: from a tour with leaflets to a summit. Days count from the opening."""

from collections.abc import Iterable
from dataclasses import replace

from cairn.core import altitude
from cairn.core.altitude import Fact, Reading
from cairn.core.working_days import WorkingDays

OPENING = 738011  # a Monday
CALENDAR = WorkingDays()
DAY = 24 * 3600 * 1_000_000  # microseconds
CITIZENS = ("c1", "c2", "c3", "c4", "c5", "c6", "c7")
STAFF = ("s1", "s2", "s3")
RULE = "shared-power/1"
COUNTED, MADE = "witness.fact.counted", "listen.contribution.made"
TAKES_PART = ("activities.person.joined", "sessions.person.checked_in", MADE)
ANSWERS = ("yes", "no", "absent")


class Climb:
    """One activity's facts, in the order they are told."""

    def __init__(self) -> None:
        self.facts: list[Fact] = []
        self.said: dict[int, dict[str, str]] = {}

    def add(self, kind, day, *, side="system", by="", about="", entered=None, number=None, **data) -> Fact:
        number = number or len(self.facts) + 1
        entered_day = day if entered is None else entered
        fact = Fact(
            number=number,
            kind=kind,
            at=day * DAY + number,
            day=OPENING + day,
            entered_at=entered_day * DAY + number,
            entered_day=OPENING + entered_day,
            side=side,
            by=by,
            about=about,
            data=data,
        )
        self.facts.append(fact)
        return fact

    def staff(self, kind, day, **details) -> Fact:
        return self.add(kind, day, side="staff", by="s1", **details)

    def citizen(self, kind, day, by="c1", **details) -> Fact:
        return self.add(kind, day, side="citizen", by=by, **details)

    def confirm(self, fact, *people, answer="yes", day=None) -> None:
        """These citizens answer, after those who did before; the asking closes with all their answers."""
        if not people:
            return
        earlier = [one for one in self.facts if one.kind == COUNTED and one.data["fact"] == fact.number]
        said = self.said.setdefault(fact.number, {})
        for one in earlier:
            if not said:
                said.update({f"{what}{n}": what for what in ANSWERS for n in range(one.data.get(what, 0))})
            self.facts.remove(one)
        said.update(dict.fromkeys(people, answer))
        when = fact.entered_day - OPENING if day is None else day
        later = fact.entered_day - fact.day > 14
        counted = altitude.tally(
            fact.number, said.values(), asked=self.took_part(), is_written_later=later,
            author=said.get(self._author(fact), ""),
        )  # fmt: skip
        self.add(COUNTED, when, number=earlier[0].number if earlier else None, **counted)

    def took_part(self) -> int:
        return len({one.by for one in self.facts if one.side == "citizen" and one.by and one.kind in TAKES_PART})

    def _author(self, fact) -> str:
        words = fact.data.get("contribution")
        return next((one.by for one in self.facts if one.kind == MADE and one.about == words), "")

    def witnessed(self, kind, day, *people, **details) -> Fact:
        """A claim by staff that these citizens confirm."""
        fact = self.staff(kind, day, **details)
        self.confirm(fact, *people)
        return fact

    def without(self, *kinds) -> "Climb":
        """The same climb as if facts of these kinds had never been entered."""
        return of(fact for fact in self.facts if fact.kind not in kinds)

    def changed(self, kind, *, about=None, side=None, day=None, entered=None, **data) -> "Climb":
        """The same climb with the facts of one kind (about one thing, of one side) moved or saying something else."""
        other = Climb()
        found = 0
        for fact in self.facts:
            if fact.kind != kind or about not in {None, fact.about} or side not in {None, fact.side}:
                other.facts.append(fact)
                continue
            found += 1
            when = fact.day - OPENING if day is None else day
            seen = when if entered is None else entered
            other.facts.append(
                replace(
                    fact,
                    data={**fact.data, **data},
                    day=OPENING + when,
                    at=fact.at + (OPENING + when - fact.day) * DAY,
                    entered_day=OPENING + seen,
                )
            )
        assert found, f"no {kind} to change"
        return other

    def state(self, condition, day=100) -> str:
        return self.read(day).finding(condition).state

    def read(self, day, **options) -> Reading:
        options = {"calendar": CALENDAR, **options}
        return altitude.read(self.facts, today=OPENING + day, **options)


def of(facts: Iterable[Fact]) -> Climb:
    """A climb from facts, numbered anew without gaps; what answers a fact goes on answering it."""
    kept = list(facts)
    numbers = {fact.number: number for number, fact in enumerate(kept, start=1)}
    climb = Climb()
    for fact in kept:
        data = dict(fact.data)
        if isinstance(data.get("fact"), int):
            data["fact"] = numbers.get(data["fact"], 10_000_000)
        climb.facts.append(replace(fact, number=numbers[fact.number], data=data))
    return climb


def invited(*, free_to_leave=True, formats=("plain", "large print"), ways=True, standing=False) -> Climb:
    """Opened on day 0, with an invitation, and a first session planned for day 14."""
    climb = Climb()
    climb.staff("activities.activity.opened", 0, standing=standing, open_question=True)
    climb.staff(
        "activities.invitation.published",
        0,
        purpose=True,
        time_asked=True,
        what_people_get=True,
        free_to_leave=free_to_leave,
        formats=list(formats),
        can_ask=ways,
        can_claim=ways,
        can_state_needs=ways,
    )
    climb.staff("sessions.session.planned", 1, about="m1", starts=OPENING + 14, design=True)
    return climb


def met(climb, day=14, session="m1", citizens=CITIZENS, staff=STAFF) -> None:
    """A session held, with check-ins."""
    for person in citizens:
        climb.citizen("sessions.person.checked_in", day, by=person, session=session)
    for person in staff:
        climb.add("sessions.person.checked_in", day, side="staff", by=person, session=session)
    people = len(citizens) + len(staff)
    climb.staff("sessions.session.held", day, about=session, session=session, people=people)


def carded(climb, *, promised=7, decided=False, can_ask=True) -> None:
    climb.staff(
        "activities.card.published",
        0,
        promised=promised,
        decided=decided,
        can_ask=can_ask,
        starts_with_option=False,
        reason_for_option=False,
    )


def decided(climb, *, opened=40, closed=47, reasons=48, about="d1", equal_say=True, money=None) -> None:
    roll = {"citizen": 7, "staff": 3}
    more = {} if money is None else {"money": money}
    climb.staff(
        "decide.decision.opened", opened, about=about, options=3, rule=RULE, roll=roll, closes=OPENING + closed, **more
    )
    result = {"outcome": "decided", "option": "o1", "from_group": True, "equal_say": equal_say}
    climb.add("decide.decision.closed", closed, about=about, **result)
    if reasons is not None:
        climb.staff("decide.reasons.published", reasons, about=about)


def survey(*, people=400, opened=1, promised=7, access=False, replied_on=None) -> Climb:
    """Asked by survey from the day after opening for thirty days; decided on day 40. No sessions at all."""
    climb = invited(ways=False)
    climb.facts.pop()
    carded(climb, promised=promised)
    climb.staff("listen.asking.opened", opened)
    if access:
        climb.citizen("activities.need.stated", 9, about="n1")
        climb.staff("activities.need.answered", 9, about="n1")
        climb.citizen("activities.need.accepted", 10, about="n1")
    for number in range(people):
        climb.citizen("listen.contribution.made", 10 + number % 20, by=f"p{number}", about=f"v{number}", question=False)
    climb.staff("listen.asking.closed", opened + 30)
    decided(climb)
    if replied_on is not None:
        for number in range(people):
            climb.staff("listen.contribution.answered", replied_on, about=f"v{number}", answer="done", by_day=None)
    return climb


def asked(*, promised=7, standing=False, citizens=CITIZENS) -> Climb:
    """Level 4 by sessions: a group that met, was asked and answered. Everything to 4.4 is shown by day 60."""
    climb = invited(standing=standing)
    carded(climb, promised=promised)
    for person in citizens:
        climb.citizen("activities.person.joined", 2, by=person)
    for person in STAFF:
        climb.add("activities.person.joined", 2, side="staff", by=person)
    met(climb, citizens=citizens)
    climb.staff("listen.asking.opened", 14)
    for person in citizens:
        climb.citizen("listen.contribution.made", 16, by=person, about=f"v-{person}", question=False)
    climb.citizen("listen.contribution.made", 17, about="q1", question=True)
    climb.staff("listen.contribution.answered", 20, about="q1", answer="done", by_day=None)
    decided(climb)
    for person in citizens:
        climb.staff("listen.contribution.answered", 50, about=f"v-{person}", answer="cannot", by_day=None)
    return climb


def heard(*, confirmed=True, paid=True, citizens=CITIZENS, **options) -> Climb:
    """Level 5: as `asked`, with a second session, the decider there, 30% citizens' agenda, a change."""
    climb = asked(citizens=citizens, **options)
    yes = citizens[:3] if confirmed else ()
    climb.staff("sessions.session.planned", 20, about="m2", starts=OPENING + 28, design=True)
    climb.citizen("sessions.item.added", 21, about="i1", session="m2", minutes=30)
    climb.staff("sessions.item.added", 21, about="i2", session="m2", minutes=70)
    met(climb, day=28, session="m2", citizens=citizens)
    climb.witnessed(
        "sessions.item.reached", 28, *yes, about="i1", session="m2", item="i1", minutes=30, proposed_by="citizen"
    )
    climb.staff("sessions.item.reached", 28, about="i2", session="m2", item="i2", minutes=70, proposed_by="staff")
    climb.witnessed("sessions.decider.present", 28, *yes, about="m2", session="m2")
    climb.witnessed("explore.influence.claimed", 50, *yes, about="x1", contribution=f"v-{citizens[0]}", option="o1")
    climb.citizen("recognition.claim.made", 29, about="e1", what="expenses")
    if paid:
        climb.staff("recognition.claim.paid", 33, about="e1")
    return climb


def designed(*, confirmed=True, citizens=CITIZENS, gap=0.2, felt=3.6, n=None, **options) -> Climb:
    """Level 6: as `heard`, from day one, with options, chair, agenda and payment shared, and a pulse."""
    climb = heard(confirmed=confirmed, citizens=citizens, **options)
    most = citizens[: len(citizens) // 2 + 1] if confirmed else ()
    climb.witnessed("activities.problem.agreed", 15, *most, about="problem")
    climb.witnessed("explore.option.written", 22, *most, about="o1", sides=["citizen", "staff"])
    climb.witnessed("explore.option.written", 23, *most, about="o2", sides=["citizen"])
    climb.staff("explore.option.written", 24, about="o3", sides=["staff"])
    climb.citizen("sessions.item.added", 21, about="i3", session="m2", minutes=40)
    climb.witnessed(
        "sessions.item.reached", 28, *most, about="i3", session="m2", item="i3", minutes=40, proposed_by="citizen"
    )
    climb.witnessed("sessions.chair.named", 28, *most, about="m2", session="m2", sides=["citizen", "staff"])
    for person in citizens:
        climb.staff("recognition.payment.offered", 3, about=person)
    climb.citizen("recognition.claim.made", 30, about="t1", what="time")
    climb.staff("recognition.claim.paid", 34, about="t1")
    count = len(citizens) if n is None else n
    pulsed(climb, 35, citizens=(count, felt), staff=(6, felt + gap))
    return climb


def pulsed(climb, day, *, citizens, staff, asked=None) -> Fact:
    """A pulse closed; below five answers a side has no figure."""
    figures = {
        side: {"n": n, "mean": mean} if n >= 5 else None
        for side, (n, mean) in (("citizen", citizens), ("staff", staff))
    }
    people = {"citizen": citizens[0] if asked is None else asked, "staff": staff[0]}
    return climb.add("learn.pulse.closed", day, session="m2", asked=people, power=figures, energy=None)


def summit(*, confirmed=True, citizens=CITIZENS, felt=4.2, agreed_on=29, **options) -> Climb:
    """Level 7 on day 100: agreement, equal say, money, work, review, promises, and felt as equal."""
    climb = designed(confirmed=confirmed, citizens=citizens, felt=felt, **options)
    most = citizens[: len(citizens) // 2 + 1] if confirmed else ()
    for side, by in (("citizen", "c1"), ("staff", "s1")):
        climb.add(
            "activities.agreement.agreed",
            agreed_on,
            side=side,
            by=by,
            about="agreement",
            scope=True,
            decision_rule=RULE,
            money=True,
            not_shared=True,
        )
        climb.add("learn.measures.agreed", 46, side=side, by=by, about="measures")
    closed = next(fact for fact in climb.facts if fact.kind == "decide.decision.closed")
    climb.confirm(closed, *most)
    climb.staff("do.budget.published", 40)
    climb.staff("do.budget.decided", 47, decision="d1")
    worked(climb, most)
    closed_with_a_review(climb, most, citizens)
    return climb


def worked(climb, most) -> None:
    for number, sides in enumerate((["citizen"], ["staff"], ["citizen", "staff"]), start=1):
        about = f"t{number}"
        climb.staff("do.task.offered", 58, about=about, recognition=True)
        if "citizen" in sides:
            climb.citizen("do.task.accepted", 59, about=about)
        climb.witnessed("do.task.finished", 70, *most, about=about, sides=sides)
    for number in range(5):
        climb.staff("do.commitment.made", 60, about=f"k{number}", due=OPENING + 80)
    for number in range(4):
        climb.staff("do.commitment.kept", 75, about=f"k{number}")
    climb.citizen("do.commitment.reagreed", 79, about="k4", due=OPENING + 400, citizens_agree=True)


def closed_with_a_review(climb, most, citizens) -> None:
    climb.witnessed(
        "learn.review.published", 90, *most, about="review", led_by=["citizen", "staff"], verdict=True, unedited=True
    )
    if len(citizens) >= 5:
        climb.add("learn.closing_vote.closed", 90, asked=len(citizens), yes=len(citizens) - 1, partly=1, no=0)
