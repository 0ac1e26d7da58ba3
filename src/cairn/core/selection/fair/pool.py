"""Who signed up, what they answered, and how many of each the panel is to have."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

ANSWERS_AT_MOST = 200
"""Values over all features. More of them cannot be agreed on by people."""


class UnfitPool(ValueError):
    """Quotas or people contradict themselves or each other. The sentence says where."""


@dataclass(frozen=True, slots=True)
class Quota:
    """How many people of the panel give one answer: `least` to `most`.

    `least_flex` and `most_flex` say how far both may be moved when no panel meets all quotas; None: not at all.
    """

    feature: str
    value: str
    least: int
    most: int
    least_flex: int | None = None
    most_flex: int | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.least <= self.most:
            raise UnfitPool(f"{self.feature}, {self.value}: the least is over the most, or under nought.")
        if not 0 <= self.lowest <= self.least or self.highest < self.most:
            raise UnfitPool(f"{self.feature}, {self.value}: the room to move lies inside of least and most.")

    @property
    def lowest(self) -> int:
        """The least when it is moved as far as allowed."""
        return self.least if self.least_flex is None else self.least_flex

    @property
    def highest(self) -> int:
        """The most when it is moved as far as allowed."""
        return self.most if self.most_flex is None else self.most_flex

    def admits(self, number: int) -> bool:
        return self.least <= number <= self.most


@dataclass(frozen=True)
class Pool:
    """People by their signs with one answer to each feature, the quotas, and how many places there are.

    >>> quotas = (Quota("side", "citizen", 1, 1), Quota("side", "staff", 1, 1))
    >>> Pool(people={"a": {"side": "citizen"}, "b": {"side": "partner"}}, quotas=quotas, places=2)
    Traceback (most recent call last):
    cairn.core.selection.fair.pool.UnfitPool: b answers side with partner, for which there is no quota.

    Raises `UnfitPool` for an answer without a quota, a quota that stands twice, or places for nobody.
    """

    people: Mapping[str, Mapping[str, str]]
    quotas: tuple[Quota, ...]
    places: int

    def __post_init__(self) -> None:
        if self.places < 1:
            raise UnfitPool("A panel has one place at least.")
        if len(self.quotas) > ANSWERS_AT_MOST:
            raise UnfitPool(f"These are over {ANSWERS_AT_MOST} quotas.")
        named = Counter((quota.feature, quota.value) for quota in self.quotas)
        for (feature, value), times in named.items():
            if times > 1:
                raise UnfitPool(f"{feature}, {value}: the quota stands twice.")
        for sign, answers in self.people.items():
            for feature in self.features:
                if (feature, answers.get(feature, "")) not in named:
                    answer = answers.get(feature) or "nothing"
                    raise UnfitPool(f"{sign} answers {feature} with {answer}, for which there is no quota.")

    @property
    def features(self) -> tuple[str, ...]:
        """The features in the order of the quotas."""
        return tuple(dict.fromkeys(quota.feature for quota in self.quotas))

    def without(self, seated: Mapping[str, Mapping[str, str]], gone: frozenset[str] = frozenset()) -> "Pool":
        """The pool for the places left once these people sit: quotas less those seated, nobody of `gone`.

        Where more people sit than a quota wants, nobody more of theirs is taken.
        """
        taken = Counter((feature, answers.get(feature)) for answers in seated.values() for feature in self.features)
        quotas = tuple(
            Quota(each.feature, each.value, max(0, each.least - number), max(0, each.most - number))
            for each in self.quotas
            for number in (taken[each.feature, each.value],)
        )
        people = {sign: answers for sign, answers in self.people.items() if sign not in seated and sign not in gone}
        return Pool(people=people, quotas=quotas, places=self.places - len(seated))


def misses(pool: Pool, panel: frozenset[str]) -> tuple[Quota, ...]:
    """The quotas this panel does not meet; none when it meets them all."""
    counted = Counter((feature, pool.people[sign][feature]) for sign in panel for feature in pool.features)
    return tuple(quota for quota in pool.quotas if not quota.admits(counted[quota.feature, quota.value]))


@dataclass(frozen=True)
class Alike:
    """People who gave the same answers throughout. For the quotas one of them is as good as another."""

    answers: tuple[str, ...]
    signs: tuple[str, ...]


def alike(pool: Pool) -> tuple[Alike, ...]:
    """The pool in sorts of people who answer alike, in the order of their answers; signs in rising order."""
    sorts: dict[tuple[str, ...], list[str]] = {}
    for sign in sorted(pool.people):
        sorts.setdefault(tuple(pool.people[sign][feature] for feature in pool.features), []).append(sign)
    return tuple(Alike(answers, tuple(signs)) for answers, signs in sorted(sorts.items()))
