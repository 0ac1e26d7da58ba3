"""Forms for exploring: an answer, a statement, an option."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.explore.answers import INFLUENCE_LENGTH, STATEMENT_LENGTH, Vote
from cairn.web.forms import words as fields

if TYPE_CHECKING:
    from cairn.people.models import Person


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


class OptionForm(forms.Form):
    title = fields.line(_("The option in one line"), missing=_("Give the option a title, like A corner with plants."))
    words = fields.words(
        _("What would be done"), hint=_("Who does what, where, from when. Plain words."),
        missing=_("Say what would be done."), longest=2000, rows=6,
    )  # fmt: skip
    why = fields.words(
        _("Why this could help"), hint=_("What you heard from people that speaks for it. And what speaks against it."),
        rows=4,
    )  # fmt: skip
    co_authors = forms.MultipleChoiceField(
        label=_("Who wrote it with you"),
        help_text=_("Only people who really did. Everybody sees their side; people who take part see their name too."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, others: Sequence[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.others = {person.ref: person for person in others}
        self.fields["co_authors"].choices = [(ref, person.shown_name) for ref, person in self.others.items()]  # type: ignore[attr-defined]
        if not others:
            del self.fields["co_authors"]

    def clean_co_authors(self) -> list[Person]:
        return [self.others[ref] for ref in self.cleaned_data["co_authors"]]


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
