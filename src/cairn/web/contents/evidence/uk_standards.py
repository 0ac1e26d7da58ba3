"""The six UK Standards for Public Involvement as tags on what the record shows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.web.contents.evidence import kinds, told
from cairn.web.contents.evidence.gathered import Gathered
from cairn.web.contents.evidence.shape import Evidence, filled

if TYPE_CHECKING:
    from cairn.activities.models import Activity

INCLUSIVE = (
    kinds.INVITED, kinds.NEEDS, kinds.NEEDS_MET, kinds.FORMATS, kinds.DOORS, kinds.PAPERS, kinds.TERMS, kinds.MISSING,
    kinds.CAME,
)  # fmt: skip
TOGETHER = (
    kinds.SESSIONS, kinds.AGENDA, kinds.OPTIONS, kinds.GROUNDS, kinds.VOTES, kinds.MADE, kinds.TASKS, kinds.MEASURES,
)  # fmt: skip
SUPPORT = (kinds.TERMS, kinds.OFFERED, kinds.NEEDS_MET, kinds.HELPERS, kinds.REVIEWS)
GOVERNANCE = (
    kinds.CARDS, kinds.AGREED, kinds.BUDGETS, kinds.PANELS, kinds.OVERRIDES, kinds.DEPARTURES, kinds.CHALLENGES,
    kinds.REPLIED, kinds.RIGHT,
)  # fmt: skip
COMMUNICATIONS = (
    kinds.ANSWERS, kinds.THEMES, kinds.CHECKED, kinds.REASONS, kinds.NOTES, kinds.FORMATS,
)  # fmt: skip
IMPACT = (kinds.INFLUENCES, kinds.CONFIRMED, kinds.KEPT, kinds.LATE, kinds.DROPPED, kinds.NOT_KEPT, kinds.DISSENT)


def uk_standards(found: Sequence[Activity], about: str) -> Evidence:
    """What the record of these activities shows under each standard; a fact can stand under several."""
    gathered = Gathered(found)
    sections = (
        filled(
            _("Inclusive opportunities"), _("Can those it concerns join in, whatever they need for it?"),
            gathered.counts(INCLUSIVE),
            empty=_("Empty: the record holds no invitation, no need that was met, and no way in without an account."),
        ),
        filled(
            _("Working together"), _("Is every contribution valued, and is the work shared?"),
            gathered.counts(TOGETHER),
            empty=_("Empty: the record holds no session, option, vote, promise or task of both sides."),
        ),
        filled(
            _("Support and learning"), _("Do people get what they need to take part well, and does everybody learn?"),
            [*gathered.counts(SUPPORT), *told.lessons(gathered)],
            empty=_("Empty: nothing is published about costs and pay, and nobody has written down a lesson."),
        ),
        filled(
            _("Governance"), _("Do the public have a say in how it is led, and is it answered for?"),
            gathered.counts(GOVERNANCE),
            empty=_("Empty: it is not published who decides, and nothing is agreed about how power is shared."),
        ),
        filled(
            _("Communications"), _("Is it plain, in time, and does it go both ways?"),
            gathered.counts(COMMUNICATIONS),
            empty=_("Empty: nothing that was said has an answer, and no reasons are published."),
        ),
        filled(
            _("Impact"), _("What difference did it make, good or bad, and who says so?"),
            [*gathered.counts(IMPACT), *told.measures(gathered), *told.closing_votes(gathered)],
            empty=_("Empty: no change is said to come from people's words, and no promise is kept yet."),
        ),
    )  # fmt: skip
    source = _(
        "The headings are those of the UK Standards for Public Involvement (UK Public Involvement Standards Development"
        " Partnership, 2019). The questions under them are ours. A standard is met by what people do, not by a number:"
        " this shows only what the record holds."
    )
    return Evidence(_("UK Standards for Public Involvement"), source, about, sections, is_many=len(found) > 1)
