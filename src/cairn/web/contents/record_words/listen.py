"""Sentences for the record: listening."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

WORDS: Mapping[str, Any] = {
    "listen.story.told": _("%(who)s told a story."),
    "listen.story.withdrawn": _("A story was withdrawn by its teller."),
    "listen.story.erased": _("A story was erased at its teller's wish."),
    "listen.consent.changed": _("A teller changed who may see their story."),
    "listen.consent.renewed": _("A teller said that what they agreed to is still right."),
    "listen.story.shared_again": _("A story taken back was shared again by its teller."),
    "listen.story.used": _("%(who)s used a story, as its teller agreed."),
    "listen.use.allowed": _("A teller said yes to a use of their story."),
    "listen.use.declined": _("A teller said no to a use of their story."),
    "listen.use.ended": _("A story was taken out of a place where it had been used."),
    "listen.use.taken_out": _("%(who)s said that a story is out of a place outside Cairn."),
    "listen.stories.taken_out": _("%(who)s took stories out as a table, as their tellers agreed."),
    "listen.contribution.made": _("%(who)s said or asked something."),
    "listen.contribution.answered": _("Something people said got its answer: %(answer)s."),
    "listen.contribution.confirmed": _("Somebody confirmed that what was entered for them is what they said."),
    "listen.contribution.corrected": _("The words of something entered without an account were corrected."),
    "listen.contribution.taken_back": _("Somebody took back what they had said."),
    "listen.story.confirmed": _("A teller confirmed the story that was entered for them."),
    "listen.story.corrected": _("The words of a story entered for somebody were corrected before it was read."),
    "listen.link.opened": _("A link was opened by which anybody can say or ask something without an account."),
    "listen.link.closed": _("The link without an account was closed."),
    "listen.contribution.placed": _("What somebody said was put together with others, in a theme."),
    "listen.contribution.taken_out": _("What somebody said was taken out of a theme again."),
    "listen.contribution.disputed": _(
        "Somebody said that a theme is not their point. They get an answer of their own."
    ),
    "listen.theme.made": _("A theme was made of what people say."),
    "listen.theme.renamed": _("A theme got another name."),
    "listen.theme.answered": _("A theme got its answer: %(answer)s."),
    "listen.answer.checked": _("Somebody said whether an answer answers what they asked: %(says)s."),
    "listen.asking.opened": _("The time for people to have their say began."),
    "listen.asking.closed": _("The time for people to have their say ended."),
    "listen.asking.shortened": _("%(who)s said that citizens agreed to less time to have a say."),
}
