"""Forms about leaving things as they are: why, and what came of it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.decide.choices import AS_IT_IS_LENGTH
from cairn.web.forms import words as fields

STAYS, CHANGES = "stays", "changes"


class AsItIsForm(forms.Form):
    words = fields.words(
        _("Why should it stay as it is?"), hint=_("What speaks for it, and whom it costs something."),
        missing=_("Say why it should stay as it is."), longest=AS_IT_IS_LENGTH, rows=5,
    )  # fmt: skip


class ReviewForm(forms.Form):
    words = fields.words(
        _("What has come of it?"), hint=_("For citizens and for staff. Everybody can read this."),
        missing=_("Say what has come of leaving things as they are."), longest=AS_IT_IS_LENGTH, rows=5,
    )  # fmt: skip
    stays = forms.ChoiceField(
        label=_("What now?"), widget=forms.RadioSelect,
        choices=(
            (STAYS, _("It stays as it is. I answer for that, and it is looked at again in three months.")),
            (CHANGES, _("Not as it is: the question is put again, or worked on.")),
        ),
        error_messages={"required": _("Choose one of the two.")},
    )  # fmt: skip

    @property
    def review(self) -> dict[str, Any]:
        """What the deed takes."""
        return {"words": self.cleaned_data["words"], "stays": self.cleaned_data["stays"] == STAYS}
