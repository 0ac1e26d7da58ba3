"""What people said, as lists and pages show it: with the answer that counts, how it stands, and its trail."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cairn.listen import queries
from cairn.listen.choices import Checked, State
from cairn.web import links

if TYPE_CHECKING:
    from cairn.listen.models import AnswerCheck, Contribution, Placing, Reply
    from cairn.listen.queries import HowItStands, Owed

CHECKED: Mapping[str, Any] = {
    Checked.YES: gettext_lazy("The person who asked says: yes, this answers it."),
    Checked.PARTLY: gettext_lazy("The person who asked says: partly."),
    Checked.NO: gettext_lazy("The person who asked says: no, this does not answer it."),
}


@dataclass(frozen=True, slots=True)
class Line:
    """A contribution as a list shows it: how it stands, with the answer that counts, and what its author says of that.

    `disputed`: its author said that a theme was not their point; read only where whoever answers looks.
    """

    contribution: Contribution
    stands: HowItStands
    check: AnswerCheck | None
    disputed: Placing | None = None

    @property
    def reply(self) -> Reply | None:
        return self.stands.reply

    @property
    def owed(self) -> Owed | None:
        return self.stands.owed

    @property
    def check_in_words(self) -> str:
        return str(CHECKED[self.check.says]) if self.check else ""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a contribution's trail: when, in words, or the answer given then, and what its author says of it."""

    at: datetime
    words: str = ""
    url: str = ""
    reply: Reply | None = None
    check_in_words: str = ""


def line(contribution: Contribution, *, at: datetime, disputed: Placing | None = None) -> Line:
    return Line(contribution, queries.how_it_stands(contribution, at=at), contribution.latest_check, disputed)


def lines(found: Iterable[Contribution], *, at: datetime, with_disputes: bool = False) -> list[Line]:
    """These contributions in the order given; `with_disputes` for those who answer."""
    listed = list(found)
    disputed = queries.disputed_among(listed) if with_disputes else {}
    return [line(one, at=at, disputed=disputed.get(one.pk)) for one in listed]


def trail(contribution: Contribution) -> list[Step]:
    """What happened with it, in the order it happened."""
    checks = {one.reply_id: str(CHECKED[one.says]) for one in contribution.checks.all()}
    steps = [Step(one.replied_at, reply=one, check_in_words=checks.get(one.pk, "")) for one in contribution.answers]
    for placing in queries.placings(contribution):
        steps += _placed(placing, links.in_activity("theme", contribution.activity, placing.theme.ref))
    return sorted(steps, key=lambda step: step.at)


def _placed(placing: Placing, url: str) -> list[Step]:
    values = {"title": placing.theme.title}
    steps = [Step(placing.placed_at, _("It was put together with others, as “%(title)s”.") % values, url)]
    if placing.disputed_at:
        steps.append(Step(placing.disputed_at, _("Its author says that “%(title)s” is not their point.") % values, url))
    if placing.taken_out_at:
        steps.append(Step(placing.taken_out_at, _("It was taken out of “%(title)s” again.") % values, url))
    return steps


def state_in_words(stands: HowItStands) -> str:
    """The one state of a contribution, as its author reads it beside the answer; nothing where that says it all."""
    waits = stands.owed
    if stands.state == State.HIDDEN:
        return _("It is out of sight. Its page says why, and how you can appeal.")
    if stands.state == State.SAID_NO:
        return _("You say that this does not answer it. A new word is owed to you.")
    if stands.state == State.DAY_GONE:
        return _("That day has gone by. A new word is owed to you.")
    if stands.state == State.WAITING and waits is not None:
        words = ngettext(
            "No answer yet, for %(n)d working day. It is owed to you.",
            "No answer yet, for %(n)d working days. It is owed to you.",
            waits.days,
        )
        return words % {"n": waits.days} if waits.days else _("No answer yet. It is owed to you.")
    return ""


def check_so_far(line: Line) -> dict[str, Any]:
    """What its author has said about the answer that counts, as their form shows it."""
    check = line.check
    return {
        "reply": line.reply.ref if line.reply else "", "says": check.says if check else None,
        "words": check.words if check else "",
    }  # fmt: skip
