"""Sentences for the record: roles. Nobody is told by them who asked for a role, who has one, or who was refused."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

WORDS: Mapping[str, Any] = {
    "roles.role.offered": _("%(who)s offered a role. Places: %(places)s."),
    "roles.role.extended": _("%(who)s gave people more time to ask for a role."),
    "roles.role.withdrawn": _("%(who)s took a role back before its places were given, and said why."),
    "roles.answers.given": _(
        "Everybody who had asked for a role got an answer with its reason. Places given: %(given)s."
    ),
    "roles.place.drawn": _("A place in a role was given by a fair draw."),
}
