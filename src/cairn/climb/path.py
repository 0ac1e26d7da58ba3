"""The order of the stages, once. Everything else asks."""

from cairn.activities.stage import Stage
from cairn.decide.stage import STAGE as DECIDE
from cairn.do.stage import STAGE as DO
from cairn.explore.stage import STAGE as EXPLORE
from cairn.learn.stage import STAGE as LEARN
from cairn.listen.stage import STAGE as LISTEN

PATH: tuple[Stage, ...] = (LISTEN, EXPLORE, DECIDE, DO, LEARN)
NAMES = tuple(stage.name for stage in PATH)


def stage(name: str) -> Stage:
    """The stage of that name; KeyError when there is none."""
    return PATH[position(name)]


def position(name: str) -> int:
    """How far along the path a stage stands, from 0; KeyError when it is none of the five."""
    if name not in NAMES:
        raise KeyError(name)
    return NAMES.index(name)


def after(name: str) -> Stage | None:
    """The stage that follows, or None at the end of the path."""
    here = position(name)
    return PATH[here + 1] if here + 1 < len(PATH) else None
