"""The loop of an activity, counted from its record: said, discussed, decided, done, changed. Gaps are gaps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cairn.ledger import queries as ledger
from cairn.web import links

if TYPE_CHECKING:
    from cairn.activities.models import Activity

type Numbers = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Station:
    """One station: its name, what the record counts there or what is missing, the page, and the entries behind it."""

    name: str
    words: str
    url: str
    record_url: str
    is_gap: bool


def loop(activity: Activity) -> list[Station]:
    """The five stations. One query."""
    found = ledger.numbers_by_kind(activity.chain)
    talked = "explore" if found.get("explore.option.written") else "sessions"
    told = (
        (_("We said"), _said(found), "listen", "listen"),
        (_("We discussed"), _discussed(found), talked, talked),
        (_("We decided"), _decided(found), "decide", "decide"),
        (_("We did"), _did(found), "do", "do"),
        (_("It changed this"), _changed(found), "learn", "learn"),
    )
    record = links.in_activity("record", activity)
    return [
        Station(name, words, links.in_activity(page, activity), f"{record}?of={of}", is_gap=is_gap)
        for name, (words, is_gap), page, of in told
    ]


def _said(found: Numbers) -> tuple[str, bool]:
    made, told = found.get("listen.contribution.made", 0), found.get("listen.story.told", 0)
    if not made and not told:
        return _("Nobody has said anything yet."), True
    themes = found.get("listen.theme.made", 0)
    parts = [
        ngettext("%(n)d thing said or asked", "%(n)d things said or asked", made) % {"n": made} if made else "",
        ngettext("%(n)d story told", "%(n)d stories told", told) % {"n": told} if told else "",
        ngettext("%(n)d theme", "%(n)d themes", themes) % {"n": themes} if themes else "",
    ]
    return _listed(parts), False


def _discussed(found: Numbers) -> tuple[str, bool]:
    reached, options = found.get("sessions.item.reached", 0), found.get("explore.option.written", 0)
    if not reached and not options:
        return _("Nothing was discussed yet."), True
    items = ngettext("%(n)d item talked about in a session", "%(n)d items talked about in sessions", reached)
    written = ngettext("%(n)d option written", "%(n)d options written", options)
    parts = [items % {"n": reached} if reached else "", written % {"n": options} if options else ""]
    return _listed(parts), False


def _decided(found: Numbers) -> tuple[str, bool]:
    closed, reasons = found.get("decide.decision.closed", 0), found.get("decide.reasons.published", 0)
    if not closed:
        return _("Nothing was decided yet."), True
    words = ngettext("%(n)d decision", "%(n)d decisions", closed) % {"n": closed}
    if reasons >= closed:
        return _listed([words, _("with the reasons beside it")]), False
    return _listed([words, _("not all with their reasons yet")]), True


def _did(found: Numbers) -> tuple[str, bool]:
    made, kept = found.get("do.commitment.made", 0), found.get("do.commitment.kept", 0)
    if not made:
        return _("Nothing was promised yet."), True
    words = ngettext("%(kept)d of %(n)d promise kept", "%(kept)d of %(n)d promises kept", made)
    return _listed([words % {"n": made, "kept": kept}]), not kept


def _changed(found: Numbers) -> tuple[str, bool]:
    claimed, reviewed = found.get("explore.influence.claimed", 0), found.get("learn.review.published", 0)
    if not claimed and not reviewed:
        return _("What it changed is not written down yet."), True
    parts = [
        ngettext("%(n)d change that came of people's words", "%(n)d changes that came of people's words", claimed)
        % {"n": claimed}
        if claimed
        else "",
        _("the look back is published") if reviewed else _("the look back is still to come"),
    ]
    return _listed(parts), not reviewed


def _listed(parts: list[str]) -> str:
    return ", ".join(one for one in parts if one) + "."
