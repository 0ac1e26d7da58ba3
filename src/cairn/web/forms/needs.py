"""Forms about what people need to take part, whether it was there, and who comes beside them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from cairn.needs import queries
from cairn.needs.choices import LINE_LENGTH, NAME_LENGTH, WORDS_LENGTH, Beside, Was
from cairn.sessions import queries as sessions
from cairn.web.forms import words as fields

if TYPE_CHECKING:
    from cairn.needs.models import AccessNeed, NeedCheck


class AccessNeedForm(forms.Form):
    """One need, in the words of whoever has it. Why they have it is no field."""

    words = fields.words(
        _("What do you need to take part?"), longest=WORDS_LENGTH,
        hint=_(
            "In your own words. You need not say why, and nobody asks for a diagnosis. Like: a hearing loop,"
            " somebody to be with my mother while I am away, or not before ten in the morning."
        ),
        missing=_("Write what you need, in a few words."),
    )  # fmt: skip
    works_best = fields.words(
        _("What works best?"), longest=WORDS_LENGTH, rows=3,
        hint=_("Like: a seat at the front, and people who say their names. You can leave it empty."),
    )  # fmt: skip
    kinds = forms.MultipleChoiceField(
        label=_("What is it about?"), choices=sessions.access_kinds, required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("So that it reaches whoever sees to it. If you are not sure, choose nothing."),
        error_messages={"invalid_choice": _("Choose from the list, or nothing.")},
    )  # fmt: skip
    formats = forms.MultipleChoiceField(
        label=_("Which formats are good for you?"), choices=queries.format_choices, required=False,
        widget=forms.CheckboxSelectMultiple, help_text=_("For papers and what is shown. You can choose several."),
        error_messages={"invalid_choice": _("Choose from the list, or none.")},
    )  # fmt: skip


class CheckForm(forms.Form):
    """Of each need: whether it was there, and a few words. What is left empty is asked again."""

    def __init__(self, *args: Any, needs: Sequence[AccessNeed], said: Sequence[NeedCheck] = (), **kwargs: Any) -> None:
        before = {f"says_{one.need.ref}": one.says for one in said}
        before |= {f"words_{one.need.ref}": one.words for one in said}
        super().__init__(*args, **{"initial": before, **kwargs})
        self.needs = needs
        for need in needs:
            about = Truncator(need.words).chars(120)
            self.fields[f"says_{need.ref}"] = forms.ChoiceField(
                label=_now("Was it there? “%(need)s”") % {"need": about}, choices=Was.choices, required=False,
                widget=forms.RadioSelect, error_messages={"invalid_choice": _now("Choose an answer.")},
            )  # fmt: skip
            self.fields[f"words_{need.ref}"] = fields.line(
                _now("In a few words, if you like"), longest=LINE_LENGTH,
                hint=_now("About “%(need)s”. Only you read it, unless you tell those who lead.")
                % {"need": Truncator(need.words).chars(40)},
            )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not any(cleaned.get(f"says_{need.ref}") for need in self.needs) and not self.errors:
            raise forms.ValidationError(_("Say of one thing at least whether it was there."))
        return cleaned

    @property
    def said(self) -> list[tuple[AccessNeed, str, str]]:
        found = (
            (one, self.cleaned_data[f"says_{one.ref}"], self.cleaned_data[f"words_{one.ref}"]) for one in self.needs
        )
        return [line for line in found if line[1]]


class BringForm(forms.Form):
    """Who comes beside somebody."""

    words = fields.line(
        _("Who comes with you?"), longest=NAME_LENGTH,
        hint=_("A name, or who they are to you: my sister, a sign language interpreter, my advocate."),
        missing=_("Write who comes with you, like: my sister."),
    )  # fmt: skip
    what = forms.ChoiceField(
        label=_("What do they do?"), choices=Beside.choices, initial=Beside.SUPPORT, widget=forms.RadioSelect,
        error_messages={"required": _("Choose what they do."), "invalid_choice": _("Choose what they do.")},
    )  # fmt: skip
