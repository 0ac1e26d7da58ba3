"""Whatever way a vote is opened, a stranger who counts it again from what is published comes to the same."""

import contextlib
import importlib.util
import random
from pathlib import Path

import pytest

from cairn.core import ballots as core
from cairn.core.ballots import bundle
from cairn.decide import queries
from cairn.decide.models import PublishedCount
from tests import make, make_votes

PROGRAM = Path(__file__).parents[2] / "docs" / "verify" / "cairn_recount.py"
specification = importlib.util.spec_from_file_location("cairn_recount", PROGRAM)
recount = importlib.util.module_from_spec(specification)
specification.loader.exec_module(recount)

EVERY = [(rule.name, mode) for rule in core.RULES for mode in rule.modes]


def some_grades(lot: random.Random, rule: str, options: int) -> list[int | None]:
    """A paper of this rule, filled in by lot; mild ones are more frequent, objections where one option cannot wait."""
    scale = core.rule_named(rule).scale
    if scale is None:
        ranks = lot.sample(range(1, options + 1), options)
        most = lot.randint(1, options)
        return [rank if rank <= most else None for rank in ranks]
    good = [grade for grade in scale.grades if grade >= scale.yes_from]
    return [lot.choice([*good, *good, *good, *scale.grades, None]) for _ in range(options)]


def counted(world: make.World, rule: str, mode: str, *, seed: int, citizens: int, staff: int) -> PublishedCount | None:
    """A vote of so many on each side, counted; None where it waits for objections to be heard."""
    lot = random.Random(seed)  # noqa: S311 - the same papers in every run
    voting = [world.amina, world.ben, *world.citizens(citizens - 1), *world.staff(staff - 1)]
    decision = make_votes.opened(world, mode, rule=rule)
    for person in voting:
        make_votes.cast(decision, [person], *some_grades(lot, rule, len(queries.paper(decision))))
    make_votes.closed(world, decision)
    return PublishedCount.objects.select_related("decision").filter(decision=decision).first()


@pytest.mark.parametrize("sizes", [(6, 9), (3, 8)], ids=["all ballots published", "a small side"])
@pytest.mark.parametrize(("rule", "mode"), EVERY)
def test_the_recount_is_the_result(world: make.World, rule: str, mode: str, sizes: tuple[int, int]) -> None:
    citizens, staff = sizes
    published = counted(world, rule, mode, seed=len(rule + mode), citizens=citizens, staff=staff)
    if published is None:
        assert mode == "consent"  # published once the objections were heard
        return
    parts, seal, wrong = recount.opened(bytes(published.bundle))
    assert (wrong, recount.differences(parts), seal) == ([], [], published.seal)
    assert queries.count_trouble(published, entered=seal) == ""
    assert (parts["rule"]["name"], parts["decision"]["mode"]) == (rule, mode)
    assert (parts["ballots"]["shown"] == "ballots") is (citizens >= 5)
    assert parts["result"]["status"] == published.decision.status


def test_a_change_to_any_byte_of_what_the_site_published_is_found_by_both(world: make.World) -> None:
    published = bytes(counted(world, "shared-power/1", "budget", seed=3, citizens=5, staff=6).bundle)
    for at in range(len(published)):
        changed = published[:at] + bytes([published[at] ^ 1]) + published[at + 1 :]
        with pytest.raises(bundle.BadBundle):
            bundle.read(changed)
        with contextlib.suppress(recount.CannotCheck):
            assert recount.opened(changed)[2], at
