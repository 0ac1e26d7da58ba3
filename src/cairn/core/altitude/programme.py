"""How far up a whole programme is: what most of its activities reach, held near the group that governs it."""

from collections.abc import Mapping
from dataclasses import dataclass

from cairn.core.altitude.foothold import Foothold
from cairn.core.altitude.reading import Reading
from cairn.core.altitude.rules import Rules
from cairn.core.altitude.rules_v1 import RULES_V1
from cairn.core.words import Words


@dataclass(frozen=True, slots=True)
class ProgrammeReading:
    """The altitude of a programme. `level` is None while there are too few activities to say.

    `spread` has the number of all activities at each level, lowest first. `foothold_of` says whose foothold
    it is: the ref of an activity, or "" for the governing group.
    """

    rules: str
    level: int | None
    reached_by_most: int | None
    governing_level: int
    why: Words
    capped_by: Words | None
    counted: tuple[str, ...]
    spread: tuple[int, ...]
    promises_kept: int
    promises_made: int
    largest_decision: tuple[str, str, int] | None
    foothold: Foothold | None
    foothold_of: str


def read_programme(
    activities: Mapping[str, Reading],
    *,
    governing: Reading | None,
    today: int,
    rules: Rules = RULES_V1,
) -> ProgrammeReading:
    """Read a programme from the readings of its activities, by ref, and of its governing group.

    Counted are activities that have ended, were withdrawn, or have run for more than ninety days; those
    withdrawn or never evidenced count as level 1. A programme without a governing group is held as if that
    group were at level 1.
    """
    counted = {ref: one for ref, one in activities.items() if _counts(one, today, rules)}
    heights = {ref: _height(one) for ref, one in counted.items()}
    governed = _height(governing) if governing is not None else 1
    enough = len(counted) >= rules.whole("programme_activities")
    most = _reached_by_most(tuple(heights.values()), rules) if enough else None
    cap = governed + rules.whole("programme_lift")
    level = min(most, cap) if most is not None else None
    is_capped = most is not None and most > cap
    foothold, of = _foothold(activities, heights, governing, level, is_capped=is_capped)
    return ProgrammeReading(
        rules=rules.version,
        level=level,
        reached_by_most=most,
        governing_level=governed,
        why=_why(heights, most, rules),
        capped_by=_capped(governed, cap) if is_capped else None,
        counted=tuple(sorted(counted)),
        spread=tuple(
            sum(_height(one) == number + 1 for one in activities.values()) for number in range(len(rules.levels))
        ),
        promises_kept=sum(one.promise in {"kept", "exceeded"} for one in counted.values()),
        promises_made=sum(one.promised is not None for one in counted.values()),
        largest_decision=_largest(activities),
        foothold=foothold,
        foothold_of=of,
    )


def _counts(one: Reading, today: int, rules: Rules) -> bool:
    if one.withdrawn or one.ended_on is not None:
        return True
    return one.opened_on is not None and today - one.opened_on > rules.whole("programme_days")


def _height(one: Reading) -> int:
    return 1 if one.withdrawn else one.level


def _reached_by_most(heights: tuple[int, ...], rules: Rules) -> int:
    """The highest level that at least three quarters have reached."""
    share = rules.value("programme_share")
    return max(
        level.number
        for level in rules.levels
        if level.number == 1 or sum(height >= level.number for height in heights) >= share * len(heights)
    )


def _why(heights: Mapping[str, int], most: int | None, rules: Rules) -> Words:
    values = {"every": len(heights), "needed": rules.whole("programme_activities")}
    if most is None:
        return Words(
            "Too few to say: %(every)d of %(needed)d activities have ended or run for more than three months.", values
        )
    reached = sum(height >= most for height in heights.values())
    template = (
        "%(reached)d of %(every)d activities stand at level %(level)d or higher. Counted are those that have "
        "ended or run for more than three months."
    )
    return Words(template, {"reached": reached, "every": len(heights), "level": most})


def _capped(governed: int, cap: int) -> Words:
    return Words(
        "At most level %(cap)d, because the governing group is at level %(governed)d.",
        {"cap": cap, "governed": governed},
    )


def _foothold(
    activities: Mapping[str, Reading],
    heights: Mapping[str, int],
    governing: Reading | None,
    level: int | None,
    *,
    is_capped: bool,
) -> tuple[Foothold | None, str]:
    """The governing group's foothold when it holds the programme down; else the nearest activity's."""
    if is_capped:
        return (governing.further, "") if governing is not None else (None, "")
    if level is None:
        return None, ""
    below = [ref for ref, height in heights.items() if height <= level and not activities[ref].withdrawn]
    nearest = min(below, key=lambda ref: (-heights[ref], ref), default=None)
    return (activities[nearest].further, nearest) if nearest is not None else (None, "")


def _largest(activities: Mapping[str, Reading]) -> tuple[str, str, int] | None:
    """Activity, decision and level of the decision about the most money."""
    known = [(one.largest_money, ref) for ref, one in activities.items() if one.largest_money is not None]
    if not known:
        return None
    _, ref = max(known)
    return ref, activities[ref].largest_decision, _height(activities[ref])
