"""From private answers to the one entry that the record keeps of them."""

from collections.abc import Iterable

from cairn.core.altitude.rules import Rules
from cairn.core.altitude.rules_v1 import RULES_V1
from cairn.core.altitude.witnesses import votes_needed


def tally(  # noqa: PLR0913 - what was asked, of how many, and what came back
    fact: int,
    answers: Iterable[str],
    *,
    asked: int,
    is_written_later: bool,
    still_asked: int | None = None,
    author: str = "",
    rules: Rules = RULES_V1,
) -> dict[str, int | bool]:
    """The values of a `witness.fact.counted` entry about entry number `fact`.

    `answers`: "yes", "no" or "absent", one of each citizen who answered; `asked`: how many were asked; `author`: the
    answer of whoever said the words a change is traced to, if asked; `still_asked`: how many of those asked are
    citizens still, where some are not. Where these are fewer than five, no numbers come out: only whether it is enough.

    >>> tally(7, ["yes", "yes", "absent"], asked=3, is_written_later=False)
    {'fact': 7, 'asked': 3, 'enough': True, 'most': True, 'against': False, 'by_author': False}
    >>> tally(7, ["yes", "no"], asked=6, is_written_later=False)["no"]
    1
    """
    said = list(answers)
    yes, no, absent = (said.count(answer) for answer in ("yes", "no", "absent"))
    counted: dict[str, int | bool] = {
        "fact": fact,
        "asked": asked,
        "enough": yes >= votes_needed(asked, is_written_later=is_written_later, rules=rules) and yes > no,
        "most": 2 * yes > asked,
        "against": no >= yes and no > 0,
        "by_author": author == "yes" and yes > no and not is_written_later,
    }
    if (asked if still_asked is None else still_asked) >= rules.whole("people_for_figures"):
        counted |= {"yes": yes, "no": no, "absent": absent}
    return counted
