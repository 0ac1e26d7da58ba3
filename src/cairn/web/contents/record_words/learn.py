"""Sentences for the record: learning."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

WORDS: Mapping[str, Any] = {
    "learn.pulse.opened": _("People were asked how a session felt."),
    "learn.pulse.closed": _("The answers to how a session felt were counted."),
    "learn.pulse.sheets_handed_out": _(
        "%(who)s made sheets of paper for people who say without a phone how a session felt. Sheets: %(sheets)s."
    ),
    "learn.measures.written": _("%(who)s wrote down how we will know whether it worked."),
    "learn.measures.agreed": _("%(who)s agreed, for their side, how we will know whether it worked."),
    "learn.value.entered": _("%(who)s said what a measure came to, and where that comes from."),
    "learn.value.corrected": _("%(who)s corrected what a measure came to, and said why."),
    "learn.review.led": _("%(who)s said that they will lead the review."),
    "learn.review.left": _("%(who)s does not lead the review any more."),
    "learn.verdict.written": _("%(who)s wrote their verdict for the review."),
    "learn.review.published": _("The review was published."),
    "learn.dissent.written": _("%(who)s set their dissent beside the review."),
    "learn.voice.taken_back": _("%(who)s took back what they had written about the work."),
    "learn.practice.proposed": _("%(who)s proposed what to do differently from now on."),
    "learn.practice.owned": _("%(who)s will see to what is done differently from now on."),
    "learn.practice.agreed": _("%(who)s agreed, for their side, what is done differently from now on."),
    "learn.practice.withdrawn": _("%(who)s gave up a proposal of what to do differently."),
    "learn.practice.told": _("%(who)s said whether what was agreed is done now."),
    "learn.closing_vote.opened": _("All citizens were asked in secret whether this was done together."),
    "learn.closing_vote.closed": _("The closing vote was counted."),
    "learn.joint_statement.written": _(
        "%(who)s wrote a joint statement, and all citizens were asked in secret whether they agree."
    ),
    "learn.joint_statement.closed": _("The answers to a joint statement were counted."),
    "learn.items.carried_over": _(
        "What the last edition left came along. Lessons: %(lessons)s. Promises: %(promises)s."
    ),
    "learn.item.taken_up": _("%(who)s took up here what the last edition left."),
    "learn.item.settled": _("It was said what became of something the last edition left."),
}
