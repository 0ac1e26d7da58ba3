"""People with strengths, wishes, times and access needs, and roles that look for some of them."""

import random

from cairn.core.matching import Person, Role

STRENGTHS = [f"strength {number}" for number in range(40)]
TIMES = [f"time {number}" for number in range(20)]
NEEDS = ["step-free", "online", "interpreter"]


def people(number: int, *, seed: int = 1, most: int = 3) -> list[Person]:
    dice = random.Random(seed)  # noqa: S311 (invented people)
    return [
        Person(
            f"person {at}",
            side=dice.choice(["citizen", "citizen", "staff"]),
            strengths=frozenset(dice.sample(STRENGTHS, dice.randint(1, 4))),
            wishes=frozenset(dice.sample(STRENGTHS, dice.randint(0, 2))),
            refuses=frozenset(dice.sample(STRENGTHS, dice.random() < 0.1)),
            times=frozenset(dice.sample(TIMES, dice.randint(3, 12))),
            needs=frozenset(need for need in NEEDS if dice.random() < 0.1),
            most=dice.randint(1, most),
            lately=dice.choice([0, 0, 0, 1, 2]),
        )
        for at in range(number)
    ]


def roles(number: int, *, seed: int = 2, places: tuple[int, int] = (4, 9)) -> list[Role]:
    dice = random.Random(seed)  # noqa: S311 (invented roles)
    return [
        Role(
            f"role {at}",
            places=dice.randint(*places),
            times=frozenset(dice.sample(TIMES, 1)),
            offers=frozenset(need for need in NEEDS if dice.random() < 0.6),
            helps=frozenset(dice.sample(STRENGTHS, 3)),
            needed=frozenset(dice.sample(STRENGTHS, dice.randint(0, 3))),
            least={"citizen": 2, "staff": 2},
        )
        for at in range(number)
    ]
