"""Forms for exploring: an answer, a statement, whose words changed what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.explore.answers import INFLUENCE_LENGTH, STATEMENT_LENGTH, Vote
from cairn.web.forms import words as fields


class ReactionForm(forms.Form):
    """One of three buttons, and whether it matters."""

    vote = forms.TypedChoiceField(choices=Vote.choices, coerce=int)
    matters = forms.BooleanField(required=False)


class StatementForm(forms.Form):
    words = fields.words(
        _("Your statement"),
        hint=_("One idea in one sentence, so that others can agree or disagree. At most 280 characters."),
        missing=_("Write your statement: one sentence others can agree or disagree with."),
        longest=STATEMENT_LENGTH, rows=3,
    )  # fmt: skip


class WhyForm(forms.Form):
    """The reason for taking something out of the running, in public."""

    why = fields.words(
        _("The reason, for everybody to read"),
        missing=_("Write the reason: people put thought into this."),
        longest=300, rows=3,
    )  # fmt: skip


class InfluenceForm(forms.Form):
    """Which of several things it was, and how. `things`: each by its reference, with the words people choose it by."""

    which = forms.ChoiceField(widget=forms.RadioSelect)
    words = fields.words(
        _("What changed because of it"), hint=_("One or two plain sentences for everybody to read."),
        missing=_("Say what changed because of these words."), longest=INFLUENCE_LENGTH, rows=3,
    )  # fmt: skip

    def __init__(self, *args: Any, things: Sequence[tuple[str, str]], label: str, missing: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.things = things
        which = self.fields["which"]
        which.label, which.error_messages["required"] = label, missing
        which.error_messages["invalid_choice"] = missing
        which.choices = things  # type: ignore[attr-defined]
