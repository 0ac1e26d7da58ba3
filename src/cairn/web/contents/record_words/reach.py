"""Sentences for the record of a programme: who it reached. No entry says who answered about themselves."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

WORDS: Mapping[str, Any] = {
    "reach.figures.published": _("It was counted anew whom the programme reached: count %(edition)s."),
    "reach.reference.entered": _("Figures to compare with were entered, edition %(edition)s."),
    "reach.step.noted": _("It was written down what is done next for a group that is missing, and by when."),
    "reach.step.removed": _("What was to be done for a group that is missing was taken off the page."),
}
