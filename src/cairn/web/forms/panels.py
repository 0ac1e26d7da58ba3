"""What somebody on the panel says of each objection: set it aside or not, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.decide.choices import FINDING_LENGTH
from cairn.web.forms import words as fields

if TYPE_CHECKING:
    from django.forms.boundfield import BoundField

    from cairn.decide.models import Objection, PanelFinding

ASIDE, STANDS = "aside", "stands"


class HearingForm(forms.Form):
    """Two fields for each objection."""

    def __init__(
        self, *args: Any, objections: Iterable[Objection], found: Mapping[str, PanelFinding], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.objections = list(objections)
        for one in self.objections:
            said = found.get(one.ref)
            self.fields[f"ruling_{one.ref}"] = forms.ChoiceField(
                label=_("What do you say?"), widget=forms.RadioSelect, initial=said and _choice(said.sets_aside),
                choices=[
                    (STANDS, _("It stands: this is not done before it is changed")),
                    (ASIDE, _("Set it aside: this can be done all the same")),
                ],
                error_messages={"required": _("Choose one of the two."), "invalid_choice": _("Choose one of the two.")},
            )  # fmt: skip
            self.fields[f"reason_{one.ref}"] = fields.words(
                _("Your reason, in a sentence or two"), longest=FINDING_LENGTH, rows=3,
                hint=_("Published with your side and without your name, once the hearing is over. Name nobody."),
                missing=_("Write your reason, in a sentence or two."),
            )  # fmt: skip
            self.fields[f"reason_{one.ref}"].initial = said.reason if said else ""

    def each(self) -> list[tuple[Objection, BoundField, BoundField]]:
        """Each objection with its two fields, for the page."""
        return [(one, self[f"ruling_{one.ref}"], self[f"reason_{one.ref}"]) for one in self.objections]

    @property
    def findings(self) -> dict[str, tuple[bool, str]]:
        """What the deed takes."""
        given = self.cleaned_data
        return {one.ref: (given[f"ruling_{one.ref}"] == ASIDE, given[f"reason_{one.ref}"]) for one in self.objections}


def _choice(sets_aside: bool) -> str:  # noqa: FBT001 - the value of a column
    return ASIDE if sets_aside else STANDS
