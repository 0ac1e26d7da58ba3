"""Answers that are owed to what people said or asked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cairn.listen import queries
from cairn.web import links
from cairn.web.contents import moderated
from cairn.web.contents.lead.line import Held, Waits

if TYPE_CHECKING:
    from cairn.listen.models import Placing
    from cairn.listen.queries import Owed


def answers(held: Held, at: datetime) -> Iterator[Waits]:
    """No answer yet, a day that has gone by, or an author who says that it is not answered, or not their point."""
    owed = queries.owed_in(held.to_answer, at=at)
    disputed = queries.disputed_among([one.contribution for one in owed])
    for one in owed:
        said = one.contribution
        url = links.in_activity("reply", said.activity, said.ref)
        state = _state(one, disputed.get(said.pk))
        yield Waits(moderated.said(said), url, said.activity.title, state, one.due_on)


def _state(owed: Owed, disputed: Placing | None) -> str:
    if owed.says_no:
        return _("The person who asked says that it is not answered.")
    if owed.is_broken:
        return _("The day named here has gone by.")
    waiting = ngettext("Waiting for %(n)d working day.", "Waiting for %(n)d working days.", owed.days) % {
        "n": owed.days
    }
    if disputed is not None and owed.contribution.latest_reply is None:
        no = _("Its author says that “%(theme)s” is not their point.") % {"theme": disputed.theme.title}
        return f"{no} {waiting}"
    return waiting
