"""What is spent of a budget: in plain words, as a picture with its table, and as a table to take along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.do import queries
from cairn.exchange.csv_cells import harmless, written
from cairn.web.components.words import pence
from cairn.web.drawings.shares import Bar, Group, Part, SharesPicture

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.do.models import Spending
    from cairn.do.queries import LineSpent, Money

SPENT, OVER, LEFT = 0, 3, 4


def in_words(money: Money) -> str:
    """One or two sentences for everybody: how much of it went out, and most of it on what."""
    values = {"spent": pence(money.spent), "total": pence(money.total), "over": pence(money.spent - money.total)}
    if not money.spent:
        return _("Nothing of the %(total)s has been spent so far.") % values
    if money.spent > money.total:
        said = _("%(spent)s has been spent: %(over)s more than the %(total)s of the budget.") % values
    else:
        said = _("%(spent)s of %(total)s has been spent.") % values
    if (most := money.most) is None or len([one for one in money.lines if one.spent]) == 1:
        return f"{said} {_('All of it went into: %(line)s.') % {'line': most.words}}" if most else said
    return f"{said} {_('Most of it went into: %(line)s.') % {'line': most.words}}"


def picture(money: Money) -> SharesPicture | None:
    """A bar for each line, as long as its money against the longest; None while nothing is spent."""
    if not money.spent:
        return None
    longest = max(max(one.pence, one.spent) for one in money.lines)
    key = [(SPENT, _("spent")), (LEFT, _("not spent yet"))]
    if any(one.over for one in money.lines):
        key.append((OVER, _("spent beyond the line")))
    return SharesPicture(
        title=_("What is spent of each line"), key=tuple(key),
        groups=tuple(Group("", (_bar(one, longest),)) for one in money.lines),
        heads=(_("What for"), _("In the budget"), _("Spent"), _("Left")),
        rows=tuple((one.words, pence(one.pence), pence(one.spent), _left(one)) for one in money.lines),
    )  # fmt: skip


def rows(money: Money) -> list[tuple[str, str, str, str]]:
    """The lines with what went out of each, and all together."""
    listed = [(one.words, pence(one.pence), pence(one.spent), _left(one)) for one in money.lines]
    left = money.total - money.spent
    return [*listed, (_("All together"), pence(money.total), pence(money.spent), _signed(left))]


def table(activity: Activity) -> str:
    """Every entry, corrected ones too: day, amount, what for, the side that entered it. Nobody's name."""
    heads = [
        _("Entry"), _("Day"), _("Line of the budget"), _("Pounds"), _("What for"), _("Entered by"),
        _("Corrects entry"), _("Corrected by entry"),
    ]  # fmt: skip
    return written([heads, *(_cells(one) for one in queries.spendings(activity).reverse())])


def _cells(one: Spending) -> list[str]:
    by = getattr(one, "corrected_by", None)
    return [
        str(one.number), one.on.isoformat(), harmless(one.line.words), f"{one.pence / 100:.2f}", harmless(one.words),
        one.side, str(one.corrects.number) if one.corrects else "", str(by.number) if by else "",
    ]  # fmt: skip


def _bar(one: LineSpent, longest: int) -> Bar:
    words = _("%(line)s: %(spent)s of %(pence)s") % {
        "line": one.words, "spent": pence(one.spent) if one.spent else _("nothing"), "pence": pence(one.pence),
    }  # fmt: skip
    within = min(one.spent, one.pence)
    parts = (Part(SPENT, within / longest), Part(OVER, one.over / longest), Part(LEFT, one.left / longest))
    return Bar(words, parts)


def _left(one: LineSpent) -> str:
    return _signed(one.pence - one.spent)


def _signed(amount: int) -> str:
    """An amount, or how much it is over."""
    return pence(amount) if amount >= 0 else _("%(over)s over") % {"over": pence(-amount)}
