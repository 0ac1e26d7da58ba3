"""The outcome of a count: as plain values to keep, and as everybody may see it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from cairn.core.words import Value, Words
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.core.ballots import Outcome
    from cairn.explore.models import Option

FEWEST_FOR_NUMBERS = 5  # ballots on every side, before any number is shown

ACCEPTED_BY_ALL = "Every side accepts %(option)s."
FIRST_OF_ACCEPTED = (
    "Every side accepts %(option)s. Of all such options it has the most support on the side that likes it least."
)
NOT_ACCEPTED = "The %(side)s side did not accept %(option)s."


@dataclass(frozen=True, slots=True)
class SideCount:
    """How one side graded one option. The numbers are None where a side is too small to show them."""

    side: str
    accepted: bool
    n: int | None = None
    support: int | None = None
    yes: int | None = None
    no: int | None = None
    objections: int | None = None


@dataclass(frozen=True, slots=True)
class OptionResult:
    """One option of the paper: chosen or not, by which sides accepted, why, and the objections in people's words."""

    option: Option
    is_chosen: bool
    sides: tuple[SideCount, ...]
    why: tuple[Words, ...]
    objections: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many of a side were on the roll, how many voted, and how many had to."""

    side: str
    roll: int
    ballots: int
    quorum: int


@dataclass(frozen=True, slots=True)
class Result:
    """The result of a decision: both sides, always."""

    status: str
    why: tuple[Words, ...]
    options: tuple[OptionResult, ...]
    turnout: tuple[Turnout, ...]
    has_numbers: bool

    @property
    def sides(self) -> tuple[str, ...]:
        return tuple(each.side for each in self.turnout)


def kept(outcome: Outcome) -> dict[str, Any]:
    """The outcome as JSON values; options by ref."""
    return {
        "rule": outcome.rule,
        "status": outcome.status,
        "winner": outcome.winner,
        "order": list(outcome.order),
        "tie_broken_by": outcome.tie_broken_by,
        "turnout": {side: asdict(turnout) for side, turnout in outcome.turnout.items()},
        "tallies": {
            option: {side: asdict(tally) for side, tally in by_side.items()}
            for option, by_side in outcome.tallies.items()
        },
        "why": _kept_words(outcome.why),
        "why_each": {option: _kept_words(words) for option, words in outcome.why_each.items()},
    }


def shows_numbers(outcome: Mapping[str, Any]) -> bool:
    """Whether every side cast enough ballots for numbers not to give anybody away."""
    return all(turnout["ballots"] >= FEWEST_FOR_NUMBERS for turnout in outcome["turnout"].values())


def counts_for_record(outcome: Mapping[str, Any]) -> dict[str, Any] | None:
    """The counts that go into the public record: per option and side, or None where a side is too small."""
    if not shows_numbers(outcome):
        return None
    public = ("yes", "no", "support", "objections", "accepted")
    return {
        option: {side: {name: tally[name] for name in public} for side, tally in by_side.items()}
        for option, by_side in outcome["tallies"].items()
    }


def shown(outcome: Mapping[str, Any], paper: Sequence[Option], objections: Mapping[str, Sequence[str]]) -> Result:
    """The kept outcome with titles and names of sides in its sentences, without numbers where a side is small."""
    has_numbers = shows_numbers(outcome)
    titles = {option.ref: f"“{option.title}”" for option in paper}
    options = tuple(
        OptionResult(
            option=option,
            is_chosen=option.ref == outcome["winner"],
            sides=tuple(
                _side_count(side, tally, has_numbers=has_numbers)
                for side, tally in outcome["tallies"][option.ref].items()
            ),
            why=_why_option(outcome, option.ref, titles, has_numbers=has_numbers),
            objections=tuple(objections.get(option.ref, ())),
        )
        for option in paper
    )
    turnout = tuple(Turnout(side, **numbers) for side, numbers in outcome["turnout"].items())
    return Result(outcome["status"], _why(outcome, titles, has_numbers=has_numbers), options, turnout, has_numbers)


def _side_count(side: str, tally: Mapping[str, Any], *, has_numbers: bool) -> SideCount:
    if not has_numbers:
        return SideCount(side, tally["accepted"])
    return SideCount(
        side, tally["accepted"], tally["n"], tally["support"], tally["yes"], tally["no"], tally["objections"]
    )


def _why(outcome: Mapping[str, Any], titles: Mapping[str, str], *, has_numbers: bool) -> tuple[Words, ...]:
    if has_numbers or outcome["winner"] is None:  # who stayed away is no secret
        return _shown_words(outcome["why"], titles)
    template = ACCEPTED_BY_ALL if len(outcome["order"]) == 1 else FIRST_OF_ACCEPTED
    return (Words(template, {"option": titles[outcome["winner"]]}),)


def _why_option(
    outcome: Mapping[str, Any], option: str, titles: Mapping[str, str], *, has_numbers: bool
) -> tuple[Words, ...]:
    if has_numbers:
        return _shown_words(outcome["why_each"][option], titles)
    if option == outcome["winner"]:
        return _why(outcome, titles, has_numbers=False)
    if option in outcome["order"]:
        return (Words(ACCEPTED_BY_ALL, {"option": titles[option]}),)
    return tuple(
        Words(NOT_ACCEPTED, {"side": str(Side(side).label), "option": titles[option]})
        for side, tally in outcome["tallies"][option].items()
        if not tally["accepted"]
    )


def _kept_words(sentences: Iterable[Words]) -> list[dict[str, Any]]:
    return [{"template": words.template, "values": dict(words.values)} for words in sentences]


def _shown_words(sentences: Iterable[Mapping[str, Any]], titles: Mapping[str, str]) -> tuple[Words, ...]:
    return tuple(Words(words["template"], _named(words["values"], titles)) for words in sentences)


def _named(values: Mapping[str, Value], titles: Mapping[str, str]) -> dict[str, Value]:
    """The values with marks turned into what people call them."""
    named: dict[str, Value] = {}
    for place, value in values.items():
        if place in {"option", "other"}:
            named[place] = titles[str(value)]
        elif place in {"side", "my_side", "their_side"}:
            named[place] = str(Side(str(value)).label)
        else:
            named[place] = value
    return named
