"""The record of a programme: what happened in none of its activities alone, in plain sentences. Nobody is named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy

from cairn.reflections import queries as reflections
from cairn.web.contents import sentences, whereabouts

if TYPE_CHECKING:
    from cairn.ledger.models import Entry
    from cairn.programmes.models import Programme

CHAPTERS: Mapping[str, Any] = {
    "programmes": gettext_lazy("The programme and its people"),
    "roles": gettext_lazy("Roles"),
    "selection": gettext_lazy("Fair draws"),
    "reach": gettext_lazy("Who it reached"),
    "recognition": gettext_lazy("Costs and payment"),
    "reflections": gettext_lazy("Reflections"),
    "moderation": gettext_lazy("Moderation"),
    "care": gettext_lazy("Whom you can turn to"),
    "learn": gettext_lazy("What the last edition left"),
}


def told(entries: Iterable[Entry], programme: Programme, *, on: date) -> list[sentences.Told]:
    """The entries of this programme in plain sentences, in the order given, each with the page it is about."""
    listed = list(entries)
    refs = {one.about for one in listed if one.kind.startswith("reflections.reflection.")}
    standing = set(reflections.reflection_titles(refs, on=on)) if refs else set()
    return [sentences.told_with(one, whereabouts.url_in_programme(one, programme, standing=standing)) for one in listed]
