"""Fair draws in words: quotas, chances, what the solver came to."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cairn.selection import queries
from cairn.selection.lines import by_question

if TYPE_CHECKING:
    from cairn.selection.lines import Line
    from cairn.selection.models import DrawRun
    from cairn.selection.queries import Chance

IN_HUNDRED = 100  # hundredths of a percentage point in one point
MUCH = 1.5  # so many times the least: from here on chances are unequal in anybody's eyes


@dataclass(frozen=True, slots=True)
class Run:
    """How far the solver is, or how it ended, in words; `rows`: the same as a table."""

    words: str
    is_on_its_way: bool = False
    is_wrong: bool = False
    told: tuple[str, ...] = ()
    rows: tuple[tuple[str, str], ...] = ()
    helps: tuple[str, ...] = ()

    @property
    def heads(self) -> tuple[str, str]:
        return (_("Which chance"), _("How much"))


def quota_rows(lines: Iterable[Line], numbers: Mapping[tuple[str, str], str] | None = None) -> list[list[str]]:
    """The quotas as rows of a table: question and answer, how many, how far it may move, and how many gave it."""
    rows = []
    for answers in by_question(lines).values():
        for line in answers:
            row = [named(line), span(line.least, line.most), _room(line)]
            rows.append(row if numbers is None else [*row, numbers[line.feature, line.value]])
    return rows


def named(line: Line) -> str:
    """A question with one of its answers, on one line."""
    return f"{line.feature} {line.value}" if line.feature.endswith("?") else f"{line.feature}: {line.value}"


def quota_heads(*, counted: bool) -> tuple[str, ...]:
    heads = (_("Answer"), _("Places for it"), _("May move to"))
    return (*heads, _("Signed up here")) if counted else heads


def span(least: int, most: int) -> str:
    """How many, in words."""
    if least == most:
        return _("exactly %(n)d") % {"n": least}
    return _("%(least)d to %(most)d") % {"least": least, "most": most}


def in_hundred(part: int) -> str:
    """A chance kept in hundredths of a percentage point, as people say it: "15.4 in 100"."""
    return _("%(n)s in 100") % {"n": f"{part / IN_HUNDRED:.1f}".removesuffix(".0")}


def told(result: Mapping[str, Any]) -> tuple[str, ...]:
    """How unequal chances are, in sentences."""
    numbers = {
        "n": result["people"], "places": result["places"], "even": in_hundred(result["even"]),
        "least": in_hundred(result["least"]), "greatest": in_hundred(result["greatest"]),
        "bound": in_hundred(result["bound"]),
    }  # fmt: skip
    even = ngettext(
        "%(n)d people, %(places)d place: if everybody had the same chance, it would be %(even)s.",
        "%(n)d people, %(places)d places: if everybody had the same chance, it would be %(even)s.",
        result["places"],
    )
    said = [even % numbers]
    if result["leaves_out"]:
        said.append(_("Not everybody can be drawn: with these quotas, no group has room for some of the answers."))
    if result["greatest"] == result["least"]:
        said.append(_("All who can be drawn have the same chance: %(least)s.") % numbers)
    elif result["greatest"] <= MUCH * result["least"]:
        said.append(_("Chances are close to each other: from %(least)s to %(greatest)s.") % numbers)
    else:
        times = {**numbers, "times": f"{result['greatest'] / result['least']:.1f}".removesuffix(".0")}
        said.append(
            _(
                "Quotas make chances unequal. Whoever has the least has %(least)s. Whoever has most has %(greatest)s:"
                " that is %(times)s times as much."
            )
            % times
        )
    if result["is_stopped"]:
        said.append(
            _("It was stopped early. With more time the least chance may rise, to %(bound)s at most.") % numbers
        )
    else:
        said.append(_("With these quotas no draw can give the least more than %(bound)s.") % numbers)
    return tuple(said)


def chance_rows(result: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """The same as a table."""
    named = {
        "least": _("The least chance"), "middle": _("The middle chance: half have more, half have less"),
        "greatest": _("The greatest chance"), "even": _("An even chance"),
        "bound": _("The most the least chance could be"),
    }  # fmt: skip
    return tuple((words, in_hundred(result[name])) for name, words in named.items())


def looks(number: int, edition: int) -> str:
    """How often chances were worked out before sign-up closed, for everybody to see."""
    if not number:
        return _("not once")
    times = ngettext("%(n)d time", "%(n)d times", number) % {"n": number}
    proposed = ngettext("%(n)d proposal of quotas", "%(n)d proposals of quotas", edition) % {"n": edition}
    return _("%(times)s, with %(proposed)s") % {"times": times, "proposed": proposed}


def entered(sides: Collection[bool], *, has_lapsed: bool) -> str:
    """Who has entered numbers of the public draw, and who is still needed; never which numbers. True: staff."""
    late = _("Ten working days are over, so two citizens are enough now.")
    if not sides:
        words = _("The public draw has been held. Two people of different sides look its numbers up and enter them.")
        return f"{words} {late}" if has_lapsed else words
    if len(set(sides)) > 1:
        return _(
            "People of both sides have entered numbers, and they are not the same. Look them up once more, and enter"
            " them again."
        )
    hidden = _("The numbers are not shown, so that the second person looks them up.")
    if True in sides:
        first = _("Somebody of staff, or who leads, has entered numbers. A citizen who does not lead is still needed.")
        return f"{first} {hidden}"
    if has_lapsed:
        return _("A citizen has entered numbers. A second person is still needed.") + f" {hidden} {late}"
    return _("A citizen has entered numbers. Somebody of staff, or who leads, is still needed.") + f" {hidden}"


def times_made(number: int) -> str:
    """How often tickets were made before those that stayed; nothing where that was once."""
    return _("They were made %(n)d times. The last ones count.") % {"n": number} if number > 1 else ""


def my_chance(chance: Chance) -> str:
    """Somebody's own chance, said to them."""
    numbers = {"held": chance.held, "of": chance.tickets, "even": round(chance.even)}
    if chance.held == chance.tickets:
        return _("You stand on all %(of)d tickets, because the quotas need you. Even would be %(even)d.") % numbers
    if not chance.held:
        return _("You stand on no ticket: with these quotas nobody with your answers fits in.") % numbers
    return _("You stand on %(held)d of %(of)d tickets. If all were even, it would be %(even)d.") % numbers


def run(found: DrawRun, *, at: datetime) -> Run:
    """How a run stands."""
    if queries.is_lost(found, at=at):
        return Run(_("The last try stopped without an answer. Nothing was changed; try again."), is_wrong=True)
    if not found.ended_at:
        return Run(_progress(found, at), is_on_its_way=True)
    if found.is_found:
        return Run(_("It is worked out."), told=told(found.result), rows=chance_rows(found.result))
    if found.is_found is False:
        return _colliding(found.result)
    if found.stop_at:
        return Run(_("It was stopped before it began."))
    return Run(_("Something went wrong here, and nothing was worked out. Try again."), is_wrong=True)


def _progress(found: DrawRun, at: datetime) -> str:
    if not found.began_at:
        if queries.is_late(found, at=at):
            return _("It waits for its turn longer than it should. Whoever runs this site can see why.")
        return _("It waits for its turn. That takes a moment.")
    numbers = {
        "panels": found.panels, "least": in_hundred(found.least), "bound": in_hundred(found.bound),
        "seconds": int((at - found.began_at).total_seconds()), "most": found.seconds,
    }  # fmt: skip
    if found.stop_at:
        return _("It was asked to stop, and keeps the best so far.")
    if not found.least:
        return _("Groups found so far that meet the quotas: %(panels)d. Seconds: %(seconds)d of %(most)d.") % numbers
    return (
        _("The least chance so far is %(least)s. It cannot be over %(bound)s. Seconds: %(seconds)d of %(most)d.")
        % numbers
    )


def _colliding(result: Mapping[str, Any]) -> Run:
    words = _("Nobody can be drawn: with the people signed up, no group meets all quotas at once.")
    if not result["moved"]:
        return Run(words, is_wrong=True, told=(_("There are too few people. Ask more of them."),))
    allowed = _("This would help, and stays within what may move:")
    further = _("This would help. It moves further than was agreed:")
    helps = tuple(_moved(one) for one in result["moved"])
    return Run(words, is_wrong=True, told=(allowed if result["as_agreed"] else further,), helps=helps)


def _moved(one: Mapping[str, Any]) -> str:
    """One quota that would have to move; not by how much, where that would tell of fewer than five people."""
    named = {"question": one["feature"], "answer": one["value"], "was": span(one["least"], one["most"]),
             "now": span(one["to_least"], one["to_most"])}  # fmt: skip
    if one["is_few"] and one["to_least"] < one["least"]:
        less = _("%(question)s, %(answer)s: less than “%(was)s”. How much is not said: too few people answered so.")
        return less % named
    if one["is_few"]:
        return _("%(question)s, %(answer)s: more than “%(was)s”.") % named
    return _("%(question)s, %(answer)s: %(now)s, in place of “%(was)s”.") % named


def few_or(number: int | None) -> str:
    """How many gave an answer, for those who lead."""
    return _("not shown: a group here is under five") if number is None else str(number)


def people(number: int) -> str:
    """How many signed up, as everybody reads it."""
    if number < queries.FEWEST:
        return _("Fewer than five people have signed up so far.")
    return ngettext("%(n)d person has signed up.", "%(n)d people have signed up.", number) % {"n": number}


def _room(line: Line) -> str:
    if not line.is_open:
        return _("fixed")
    lowest = line.least if line.least_flex is None else line.least_flex
    return span(lowest, line.most if line.most_flex is None else line.most_flex)
