"""Forms for a story and the consent to its use."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.listen.choices import STORY_LENGTH, Editing, Use
from cairn.web.forms import words as fields
from cairn.web.forms.credit import CreditedForm, credit_choice


class ConsentForm(CreditedForm):
    """For which uses, with which credit, how it may be quoted, until when."""

    uses = forms.MultipleChoiceField(
        label=_("What your story may be used for"), choices=Use.choices, initial=[Use.GROUP],
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Each is a choice of its own. You can change this, or take your story back, at any time."),
        error_messages={"required": _("Choose what your story may be used for: at least one thing from the list.")},
    )  # fmt: skip
    editing = forms.ChoiceField(
        label=_("How it may be quoted"), choices=Editing.choices, initial=Editing.PARTS, widget=forms.RadioSelect,
        error_messages={"required": _("Choose how your story may be quoted.")},
    )  # fmt: skip
    until_on = fields.day(
        _("Until when you agree to this"),
        hint=_("You can leave this empty: then it has no end. Like 14/3/2027 or 14 March 2027."),
    )
    credit = credit_choice()


class StoryForm(ConsentForm):
    words = fields.words(
        _("What was it like?"),
        hint=_("In your own words, as much as you want to share. Leave out names and details of other people."),
        missing=_("Write your story: even two sentences are enough."), longest=STORY_LENGTH, rows=10,
    )  # fmt: skip
    would_have_helped = fields.words(_("What would have made it better?"), longest=STORY_LENGTH, rows=4)

    field_order = ("words", "would_have_helped", "uses", "editing", "until_on", "credit")
