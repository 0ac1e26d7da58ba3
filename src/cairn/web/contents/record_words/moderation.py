"""Sentences for the record: words that were held, hidden, kept and restored."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

WORDS: Mapping[str, Any] = {
    "moderation.words.held": _("Words were put out of sight until a second person has looked. Reason: %(reason)s."),
    "moderation.words.hidden": _("A second person agreed that words are hidden. Reason: %(reason)s."),
    "moderation.words.kept": _("A moderator looked at words and kept them. What was looked at: %(reason)s."),
    "moderation.words.restored": _("Hidden words were restored by one of those who hid them."),
    "moderation.words.appealed": _("The author of hidden words appealed."),
    "moderation.words.appeal_decided": _("An appeal of an author was decided. Are the words back? %(granted)s."),
    "moderation.words.decider_asked": _(
        "Every moderator had acted before: somebody who is none was asked in to decide an appeal."
    ),
    "moderation.words.decider_declined": _("Whoever was asked in to decide an appeal said no."),
}
