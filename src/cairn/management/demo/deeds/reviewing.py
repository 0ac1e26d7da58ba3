"""How both sides look back: what they would call a success, the review with the citizens' verdict, the secret votes."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from cairn.learn import actions as learn
from cairn.learn import queries
from cairn.management.demo.days import clock
from cairn.management.demo.plan import Line, Measures, Review, Said, SecretVote
from cairn.management.demo.telling import Telling

if TYPE_CHECKING:
    from cairn.learn.models import Measures as Written
    from cairn.learn.models import Review as Begun
    from cairn.learn.models import SecretVote as Opened

DAYS_OPEN = 16  # long enough, whatever days were moved


def note(telling: Telling) -> None:
    plan = telling.plan
    if plan.measures:
        Success(telling, plan.measures).note()
    if plan.review:
        LookingBack(telling, plan.review).note()
    for vote in plan.secret_votes:
        Secret(telling, vote).note()


class Success:
    """How both sides will know whether it worked."""

    def __init__(self, telling: Telling, measures: Measures) -> None:
        self.telling = telling
        self.measures = measures
        self._written: Written | None = None

    def note(self) -> None:
        diary = self.telling.diary
        diary.note(self.measures.ago, "13:20", self._write)
        for ago, name in self.measures.agreed:
            diary.note(ago, "13:40", partial(self._agree, name))

    def _write(self, at: datetime) -> None:
        lines = [
            learn.Line(one.different, one.for_whom, one.how_known, self.telling.days.day(one.by), *_counted(one))
            for one in self.measures.lines
        ]
        self._written = learn.write_measures(self.telling.activity, by=self.telling.cleo, at=at, lines=lines)

    def _agree(self, name: str, at: datetime) -> None:
        assert self._written is not None
        by = self.telling.person(name)
        learn.agree_measures(self.telling.activity, by=by, at=at, measures=self._written)


def _counted(line: Line) -> tuple[str, str, Decimal | None, Decimal | None]:
    """What is counted, in which unit, the number at the start, the one hoped for; nothing where it is told in words."""
    what, unit, start, hoped = line.counted or ("", "", "", "")
    return what, unit, Decimal(start) if start else None, Decimal(hoped) if hoped else None


class LookingBack:
    """The review while it is told."""

    def __init__(self, telling: Telling, review: Review) -> None:
        self.telling = telling
        self.review = review
        self._begun: Begun | None = None

    @property
    def begun(self) -> Begun:
        assert self._begun is not None
        return self._begun

    def note(self) -> None:
        review, diary = self.review, self.telling.diary
        for name in review.led_by.split():
            diary.note(review.started, "09:20", partial(self._lead, name))
        diary.note(review.started, "17:45", self._write)
        for number, said in enumerate(review.verdicts):
            diary.note(said.ago, clock(number), partial(self._judge, said))
        diary.note(review.published, "16:20", self._publish)
        for number, said in enumerate(review.dissent):
            diary.note(said.ago, clock(number), partial(self._differ, said))

    def _lead(self, name: str, at: datetime) -> None:
        self._begun = learn.lead_review(self.telling.activity, by=self.telling.person(name), at=at)

    @property
    def _leader(self) -> str:
        return self.review.led_by.split()[0]

    def _write(self, at: datetime) -> None:
        told = self.review
        learn.write_review(
            self.begun, by=self.telling.person(self._leader), at=at, what_changed=told.what_changed,
            for_whom=told.for_whom, what_did_not=told.what_did_not, lessons=told.lessons,
        )  # fmt: skip

    def _judge(self, said: Said, at: datetime) -> None:
        by = self.telling.person(said.by)
        learn.write_verdict(self.telling.activity, by=by, at=at, words=said.words, credit=said.credit)

    def _publish(self, at: datetime) -> None:
        learn.publish_review(self.begun, by=self.telling.person(self._leader), at=at)

    def _differ(self, said: Said, at: datetime) -> None:
        by = self.telling.person(said.by)
        learn.write_dissent(self.begun, by=by, at=at, words=said.words, credit=said.credit)


class Secret:
    """A closing vote or a joint statement while it is told."""

    def __init__(self, telling: Telling, vote: SecretVote) -> None:
        self.telling = telling
        self.vote = vote
        self._opened: Opened | None = None

    @property
    def opened(self) -> Opened:
        assert self._opened is not None
        return self._opened

    def note(self) -> None:
        vote, diary = self.vote, self.telling.diary
        diary.note(vote.opened, "15:30", self._open)
        diary.note(max(vote.opened - 2, 1), "20:10", self._answer)
        if vote.opened > DAYS_OPEN:
            diary.note(vote.opened - DAYS_OPEN, "16:40", self._close)

    def _open(self, at: datetime) -> None:
        activity, by = self.telling.activity, self.telling.person(self.vote.by)
        if self.vote.statement:
            self._opened = learn.write_joint_statement(activity, by=by, at=at, words=self.vote.statement)
        else:
            self._opened = learn.open_closing_vote(activity, by=by, at=at)

    def _answer(self, at: datetime) -> None:
        given = [answer for answer, number in self.vote.answers.items() for _one in range(number)]
        asked = queries.citizens_to_ask(self.telling.activity, on=at.date())
        for person, answer in zip(sorted(asked, key=lambda one: one.name), given, strict=False):
            links = queries.votes_asked_of(person, at=at, activity=self.telling.activity)
            learn.answer_vote(links[0].token, at=at, answer=answer)

    def _close(self, at: datetime) -> None:
        learn.close_vote(self.opened, at=at)
