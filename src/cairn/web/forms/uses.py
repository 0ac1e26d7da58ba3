"""Forms for using a story, and for taking stories out as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.listen.choices import STORY_LENGTH, Use
from cairn.listen.quoting import USES_IN, WHERE_LENGTH, Place
from cairn.web.forms import words as fields


class UseStoryForm(forms.Form):
    """Where a story will stand, under which use, in which words. `spots`: places to choose; `uses`: agreed to."""

    stands = forms.ChoiceField(
        label=_("Where will it stand?"), widget=forms.RadioSelect,
        error_messages={"required": _("Choose where it will stand."), "invalid_choice": _("Choose from the list.")},
    )  # fmt: skip
    where = fields.line(
        _("If it is outside Cairn: where?"), longest=WHERE_LENGTH,
        hint=_("So that its teller knows, and so that you can find it again. Like: the training day on 14 March."),
    )  # fmt: skip
    use = forms.ChoiceField(
        label=_("Who is it for?"), widget=forms.RadioSelect,
        help_text=_("Only what its teller agreed to. Whoever else looks sees that there is a story, never its words."),
        error_messages={"required": _("Choose who it is for."), "invalid_choice": _("Choose from the list.")},
    )  # fmt: skip
    words = fields.words(
        _("The words to quote"), longest=STORY_LENGTH, rows=5,
        hint=_("Copy them from the story below, exactly and in one piece. Leave this empty to show the whole story."),
    )  # fmt: skip

    def __init__(
        self, *args: Any, spots: Sequence[tuple[str, str]], uses: Sequence[Use], is_whole: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["stands"].choices = spots  # type: ignore[attr-defined]
        self.fields["use"].choices = [(use.value, use.label) for use in uses]  # type: ignore[attr-defined]
        if is_whole:
            del self.fields["words"]

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        place, _colon, ref = found.get("stands", "").partition(":")
        if place == Place.OUTSIDE and not found.get("where"):
            self.add_error("where", _("Say where it will be used."))
        return {**found, "place": place, "about_ref": ref}

    @property
    def details(self) -> dict[str, Any]:
        """What the deed is told."""
        return {name: self.cleaned_data.get(name, "") for name in ("use", "place", "about_ref", "words", "where")}


class TakeOutForm(forms.Form):
    """For which use stories are taken out, and for what exactly."""

    use = forms.ChoiceField(
        label=_("What are they for?"), widget=forms.RadioSelect,
        choices=[(use.value, use.label) for use in USES_IN[Place.EXPORT]],
        error_messages={"required": _("Choose what the stories are for.")},
    )  # fmt: skip
    where = fields.line(
        _("For what exactly?"), longest=WHERE_LENGTH, missing=_("Say what for: every teller reads it."),
        hint=_("Every teller reads this. Like: the summer school for receptionists, July 2027."),
    )  # fmt: skip
