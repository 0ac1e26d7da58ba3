"""Sentences for the record of a programme: reflections and the replies to them."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

WORDS: Mapping[str, Any] = {
    "reflections.reflection.published": _("%(who)s published a reflection."),
    "reflections.reflection.changed": _("A reflection was changed by its author."),
    "reflections.reflection.withdrawn": _("A reflection was taken back by its author."),
    "reflections.reflection.erased": _("A reflection was erased at its author's wish."),
    "reflections.reply.published": _("A reply to a reflection was published."),
    "reflections.reply.refused": _("A reply to a reflection was not published: %(why)s."),
    "reflections.reply.answered": _("The author of a reflection answered a reply."),
    "reflections.reply.taken_back": _("A reply to a reflection was taken back by its writer."),
}
