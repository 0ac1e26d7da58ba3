"""Forms about options: what one says, who wrote it, arguments, reality checks, grounds, shortlists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cairn.explore.choosing import (
    ARGUMENT_LENGTH,
    CHANGES_LENGTH,
    COST_LENGTH,
    DENIAL_LENGTH,
    DROPPED_LENGTH,
    MOST_COST,
    REALITY_LENGTH,
    WHY_LENGTH,
    WORDS_LENGTH,
    Currency,
    Met,
)
from cairn.web.forms import words as fields

if TYPE_CHECKING:
    from cairn.explore.models import Option
    from cairn.people.models import Person

WHOLE = re.compile(r"[£€$]?\s*(\d[\d, ]*)", re.ASCII)


class WholeAmount(fields.Line):
    """An amount in whole pounds, euros or dollars, as a number; None when left empty."""

    def clean(self, value: object) -> Any:
        typed = str(super().clean(value) or "")
        if not typed:
            return None
        found = WHOLE.fullmatch(typed)
        amount = int(re.sub(r"\D", "", found[1])) if found else -1
        if not 0 <= amount <= MOST_COST:
            raise ValidationError(_("Enter a whole number, like 2000."), code="invalid")
        return amount


class WordingForm(forms.Form):
    """What an option says."""

    title = fields.line(_("The option in one line"), missing=_("Give the option a title, like A corner with plants."))
    words = fields.words(
        _("What would be done"), hint=_("Who does what, where, from when. Plain words, one idea in each paragraph."),
        missing=_("Say what would be done."), longest=WORDS_LENGTH, rows=6,
    )  # fmt: skip
    cost = fields.words(
        _("What it would cost"), hint=_("Money, time, what would have to stop for it. Say so if nobody knows yet."),
        longest=COST_LENGTH, rows=3,
    )  # fmt: skip
    cost_figure = WholeAmount(
        label=_("The cost as a figure, if there is one"), required=False, max_length=20,
        help_text=_("A whole number, like 2000."),
    )  # fmt: skip
    currency = forms.ChoiceField(label=_("Currency of the figure"), choices=Currency.choices, required=False)
    changes = fields.words(
        _("What it would change"), hint=_("For whom, and how would they notice?"), longest=CHANGES_LENGTH, rows=4,
    )  # fmt: skip
    why = fields.words(
        _("Why this could help"), hint=_("What you heard from people that speaks for it. And what speaks against it."),
        longest=WHY_LENGTH, rows=4,
    )  # fmt: skip


class OptionForm(WordingForm):
    """A new option, and who is asked whether they stand by it too."""

    asking = forms.MultipleChoiceField(
        label=_("Who wrote it with you"),
        help_text=_(
            "Only people who really did. They are asked, and stand as authors once they say yes. Everybody sees their"
            " side; people who take part see their name too."
        ),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, others: Sequence[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.others = {person.ref: person for person in others}
        self.fields["asking"].choices = [(ref, person.shown_name) for ref, person in self.others.items()]  # type: ignore[attr-defined]
        if not others:
            del self.fields["asking"]

    def clean_asking(self) -> list[Person]:
        return [self.others[ref] for ref in self.cleaned_data["asking"]]


class EditForm(WordingForm):
    """An option in new words; `read` is the number of the version its author had before them."""

    read = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=100_000)


class MergeForm(WordingForm):
    """Several options as one."""

    others = forms.MultipleChoiceField(
        label=_("Which options go into it"), widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Choose at least one other option."), "invalid_choice": _("Choose options that still stand."),
        },
    )  # fmt: skip
    field_order = ("others",)

    def __init__(self, *args: Any, options: Sequence[Option], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.options = {one.ref: one for one in options}
        self.fields["others"].choices = [(one.ref, one.title) for one in options]  # type: ignore[attr-defined]

    def clean_others(self) -> list[Option]:
        return [self.options[ref] for ref in self.cleaned_data["others"]]


class AskAuthorForm(forms.Form):
    """Whom to ask to stand as an author."""

    person = forms.ChoiceField(
        label=_("Who wrote it with you"), widget=forms.RadioSelect,
        help_text=_("They are asked, and stand as an author once they say yes."),
        error_messages={"required": _("Choose somebody."), "invalid_choice": _("Choose somebody who takes part.")},
    )  # fmt: skip

    def __init__(self, *args: Any, others: Sequence[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.others = {one.ref: one for one in others}
        self.fields["person"].choices = [(one.ref, one.shown_name) for one in others]  # type: ignore[attr-defined]

    def clean_person(self) -> Person:
        return self.others[self.cleaned_data["person"]]


class ArgumentForm(forms.Form):
    """One reason, for or against."""

    is_for = forms.TypedChoiceField(
        label=_("Does it speak for the option, or against it?"), choices=[("1", _("For it")), ("0", _("Against it"))],
        coerce=lambda value: value == "1", widget=forms.RadioSelect,
        error_messages={"required": _("Say whether it speaks for the option or against it.")},
    )  # fmt: skip
    words = fields.words(
        _("Your argument"), hint=_("One reason, short. Others see your words and your side, not your name."),
        missing=_("Write your argument."), longest=ARGUMENT_LENGTH, rows=3,
    )  # fmt: skip


class RealityForm(forms.Form):
    """Which paragraph would not work, and why."""

    paragraph = forms.ChoiceField(
        label=_("Which part of the option is it about?"), widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose the part it is about."),
            "invalid_choice": _("This part was changed while you wrote. Choose it as it stands now."),
        },
    )  # fmt: skip
    words = fields.words(
        _("This would not work for me, because"),
        hint=_("What would happen in your life, or in the life of somebody you care for. Nobody sees your name."),
        missing=_("Say what would not work, and why."), longest=REALITY_LENGTH, rows=4,
    )  # fmt: skip

    def __init__(self, *args: Any, paragraphs: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["paragraph"].choices = [(one, one) for one in paragraphs]  # type: ignore[attr-defined]


class RealityAnswerForm(forms.Form):
    words = fields.words(
        _("Your answer"), hint=_("What you change in the option, or why it stays as it is. Everybody reads it."),
        missing=_("Write your answer."), longest=REALITY_LENGTH, rows=4,
    )  # fmt: skip


class MetForm(forms.Form):
    met = forms.ChoiceField(
        label=_("Does the answer meet it?"), choices=Met.choices, widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of: yes, partly, no.")},
    )  # fmt: skip


class DenialForm(forms.Form):
    why = fields.words(
        _("What you meant, if you like to say"), hint=_("For everybody to read, beside your words."),
        longest=DENIAL_LENGTH, rows=3,
    )  # fmt: skip


class ShortlistForm(forms.Form):
    """The options worth carrying on; none at all is an answer too."""

    carried = forms.MultipleChoiceField(
        label=_("Which options are worth carrying on?"), required=False, widget=forms.CheckboxSelectMultiple,
        help_text=_("As many as you like."), error_messages={"invalid_choice": _("Choose options that still stand.")},
    )  # fmt: skip

    def __init__(self, *args: Any, options: Sequence[Option], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["carried"].choices = [(one.ref, one.title) for one in options]  # type: ignore[attr-defined]


class ShortlistReasonForm(forms.Form):
    why = fields.words(
        _("Why these options are not carried on, for everybody to read"),
        missing=_("Write the reason: people put thought into these options."), longest=DROPPED_LENGTH, rows=3,
    )  # fmt: skip
