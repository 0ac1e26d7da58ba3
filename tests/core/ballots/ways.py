"""Every rule in every mode it counts in, with ballots drawn in five grades turned into its own paper."""

from dataclasses import dataclass, replace

from hypothesis import strategies as st

from cairn.core import ballots
from cairn.core.ballots import Ballot, Budget
from cairn.core.ballots.poll import SHARING

TO_EIGHT = {0: 1, 1: 3, 2: 6, 3: 7, 4: 8}
MONEY_FOR = ("bus", "van", "bike", "walk", "ferry")


@dataclass(frozen=True)
class Money:
    total: int
    costs: dict

    def renamed(self, name):
        return Money(self.total, {name.get(option, option): cost for option, cost in self.costs.items()})


def moneys():
    costs = st.tuples(*[st.integers(1, 6)] * len(MONEY_FOR))
    return st.builds(
        lambda total, each: Money(total, dict(zip(MONEY_FOR, each, strict=True))), st.integers(2, 14), costs
    )


@dataclass(frozen=True)
class Way:
    """A rule in one of its modes."""

    rule: ballots.Rule
    mode: str

    def __str__(self):
        return f"{self.rule.name} {self.mode}"

    @property
    def can_live_from(self):
        return self.rule.scale.yes_from if self.rule.scale else 1

    def fit(self, poll, pile):
        """The poll and ballots as this rule takes them: one option where consent is asked, ranks where it ranks."""
        if self.mode == "consent":
            poll = replace(poll, options=poll.options[:1])
        return poll, [self.own(ballot, poll.options) for ballot in pile]

    def own(self, ballot, options):
        grades = {option: grade for option, grade in ballot.grades.items() if option in options}
        return Ballot(ballot.side, self.paper(grades))

    def paper(self, grades):
        """Five grades as this rule's own; of two ranked alike the ferry comes first."""
        if self.rule.name == "gradients/1":
            return {option: TO_EIGHT[grade] for option, grade in grades.items()}
        if self.rule.name == "majority/1":
            return {option: int(grade >= 2) for option, grade in grades.items()}
        if self.rule.scale is None:
            listed = sorted((one for one in grades if grades[one] >= 2), key=lambda one: (-grades[one], one != "ferry"))
            return {option: rank for rank, option in enumerate(listed, start=1)}
        return dict(grades)

    def poll(self, poll, money=None):
        """The poll in this mode."""
        if self.mode == "budget":
            budget = Budget(money.total, {option: money.costs[option] for option in poll.options})
        elif self.mode == "places":
            budget = Budget(money.total // 3 + 1, dict.fromkeys(poll.options, 1))
        else:
            budget = None
        return replace(poll, mode=self.mode, budget=budget, objections_heard=True)

    def count(self, poll, pile, money=None):
        return self.rule.count(self.poll(poll, money), pile)

    def can_live(self, grade):
        """Whether a grade of this rule's paper, or a blank (None), says that its voter can live with the option."""
        return grade is not None and grade >= self.can_live_from

    def supports(self, grade):
        return grade is not None and grade >= (self.rule.scale.support_from if self.rule.scale else 1)

    def objects(self, grade):
        return grade is not None and self.rule.scale is not None and grade <= self.rule.scale.objects_upto

    def refuses(self, grade):
        """Whether it counts against the option."""
        return grade is None if self.rule.scale is None else grade is not None and grade <= self.rule.scale.no_upto


WAYS = [Way(rule, mode) for rule in ballots.RULES for mode in rule.modes]
SHARED = [way for way in WAYS if way.mode in SHARING]
