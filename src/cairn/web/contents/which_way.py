"""Which way to decide fits: a question at a time, and where the answers lead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cairn.core.ballots import gradients, majority, ranked_choice, rule_named, shared_power
from cairn.core.ballots.poll import SHARING

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from cairn.core.ballots import Mode, Rule


@dataclass(frozen=True, slots=True)
class Question:
    """One question, and its answers: the value in the address, and the words."""

    name: str
    words: _StrPromise
    hint: _StrPromise
    answers: tuple[tuple[str, _StrPromise], ...]

    def said(self, answer: str) -> str:
        return str(dict(self.answers)[answer])


OPTIONS = Question(
    "options", gettext_lazy("How many options are on the table?"),
    gettext_lazy("Only those that are worked out so far that people could say yes or no to them."),
    (
        ("several", gettext_lazy("Several options")),
        ("one", gettext_lazy("One proposal")),
        ("none", gettext_lazy("None that is ready yet")),
    ),
)  # fmt: skip
RESULT = Question(
    "result", gettext_lazy("What do you need at the end?"),
    gettext_lazy("What you will do on the day after the count."),
    (
        ("one", gettext_lazy("One of the options, and the others are not done")),
        ("order", gettext_lazy("An order: what comes first, and what after it")),
        ("share", gettext_lazy("As many of the options as there is money or room for")),
    ),
)  # fmt: skip
SHARE = Question(
    "share", gettext_lazy("What is shared?"), gettext_lazy("What there is too little of for all options."),
    (
        ("budget", gettext_lazy("An amount of money")),
        ("places", gettext_lazy("A number of places, hours or rooms")),
    ),
)  # fmt: skip
REVERSE = Question(
    "reverse", gettext_lazy("Can it be undone if it turns out wrong?"),
    gettext_lazy("Think of what it would cost, and of who would have lived with it until then."),
    (
        ("easy", gettext_lazy("Yes, within months")),
        ("hard", gettext_lazy("No, or only at a high price")),
    ),
)  # fmt: skip
GRADES = ("grades", gettext_lazy("How they could live with each option, with room to object"))
KEEN = ("keen", gettext_lazy("How keen they are on each option, in eight grades"))
YES_OR_NO = ("yes_no", gettext_lazy("Only yes or no to each option"))
ORDER = ("rank", gettext_lazy("Which options they like better than which"))
PAPER_WORDS = gettext_lazy("What should the ballot ask people?")
PAPER_HINT = gettext_lazy("If you are not sure, take the first. It can always be used.")
PAPERS = {
    "consent": Question("paper", PAPER_WORDS, PAPER_HINT, (GRADES, KEEN)),
    "choose one": Question("paper", PAPER_WORDS, PAPER_HINT, (GRADES, KEEN, YES_OR_NO, ORDER)),
    "prioritise": Question("paper", PAPER_WORDS, PAPER_HINT, (GRADES, KEEN, YES_OR_NO)),
}
AGREED = Question(
    "agreed", gettext_lazy("Have both sides agreed to decide in this way?"),
    gettext_lazy("In the agreement on how power is shared here. Without it only shared power can be used."),
    (
        ("yes", gettext_lazy("Yes")),
        ("no", gettext_lazy("No, or not yet")),
    ),
)  # fmt: skip
RULE_OF = {"keen": gradients.NAME, "yes_no": majority.NAME, "rank": ranked_choice.NAME}


@dataclass(frozen=True, slots=True)
class Fitting:
    """A rule that fits, what it would be used for, why, and whether both sides have to agree on it first."""

    rule: Rule
    mode: Mode
    why: tuple[str, ...]
    has_to_be_agreed: bool = False


def questions(given: Mapping[str, str]) -> Iterator[Question]:
    """The questions on this way, in their order; the last is the one that has no answer yet, if there is one."""
    for question in _way(given):
        yield question
        if given.get(question.name) not in dict(question.answers):
            return


def fitting(given: Mapping[str, str]) -> tuple[Fitting, ...]:
    """The one rule, or the two, that the answers lead to, the first first; none where no option is ready."""
    if given["options"] == "none":
        return ()
    mode = _mode(given)
    usual = Fitting(rule_named(shared_power.NAME), mode, (_why_mode(mode), *_why_reverse(given)))
    other = RULE_OF.get(given.get("paper", ""))
    if other is None:
        return (usual,)
    is_agreed = given.get("agreed") == "yes"
    second = Fitting(rule_named(other), mode, (_why_rule(other), *_why_reverse(given)), has_to_be_agreed=not is_agreed)
    return (second, usual) if is_agreed else (usual, second)


def _way(given: Mapping[str, str]) -> Iterator[Question]:
    yield OPTIONS
    if given["options"] == "none":
        return
    if given["options"] == "several":
        yield RESULT
        if given["result"] == "share":
            yield SHARE
    yield REVERSE
    if (mode := _mode(given)) not in SHARING:
        yield PAPERS[mode]
        if given["paper"] != GRADES[0]:
            yield AGREED


def _mode(given: Mapping[str, str]) -> Mode:
    if given["options"] == "one":
        return "consent"
    if given["result"] == "share":
        return cast("Mode", given["share"])
    return "prioritise" if given["result"] == "order" else "choose one"


def _why_mode(mode: Mode) -> str:
    return {
        "consent": _(
            "There is one proposal. It passes if every side can live with it, and each objection is heard first. It"
            " gets a day on which you look at it again."
        ),
        "choose one": _(
            "There are several options and one is needed. The one is chosen that every side accepts and that the side"
            " which likes it least supports most."
        ),
        "prioritise": _("You need an order. It holds only what every side accepts."),
        "budget": _(
            "There is money for several things. Each side holds the same part of it, however many people it has."
        ),
        "places": _(
            "There is room for some of several. Each side holds the same part of it, however many people it has."
        ),
    }[mode]


def _why_rule(rule: str) -> str:
    return {
        gradients.NAME: _("Eight grades tell a lukewarm yes from a keen one, so that you know who will carry it."),
        majority.NAME: _("Yes or no is the shortest ballot there is. It does not hear how strongly people feel."),
        ranked_choice.NAME: _("People put options in order, which many know from elections."),
    }[rule]


def _why_reverse(given: Mapping[str, str]) -> tuple[str, ...]:
    if given["reverse"] != "hard":
        return ()
    return (
        _(
            "It is hard to undo. So say so when you open the vote: then two thirds of each side must be able to live"
            " with it, and not only more than half."
        ),
    )
