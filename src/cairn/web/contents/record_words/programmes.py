"""Sentences for the record of a programme: what it is, who belongs to it, whom people can turn to."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

WORDS: Mapping[str, Any] = {
    "programmes.programme.opened": _("The programme was opened."),
    "programmes.programme.published": _("The programme became public."),
    "programmes.country.said": _("It was said in which country the programme takes place."),
    "programmes.partner.taken_on": _("A partner organisation was named."),
    "programmes.edition.followed": _("The edition before this one was named."),
    "programmes.member.joined": _("Somebody joined the programme. Their part: %(role)s."),
    "programmes.member.left": _("Somebody left the programme."),
    "programmes.role.given": _(
        "Somebody got another part in the programme: %(role)s. In the group that governs: %(governing)s."
    ),
    "care.contact.asked": _("Somebody was asked to be a contact people can turn to: %(task)s."),
    "care.contact.accepted": _("Somebody agreed to be a contact people can turn to: %(task)s."),
    "care.contact.ended": _("A contact stopped being one: %(task)s."),
    "care.contact.released": _("Those who lead ended the task of a contact: %(task)s."),
}
