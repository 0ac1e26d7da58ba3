"""Forms of a card of strengths: one line, languages and times, and whom one looks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.strengths import choices
from cairn.strengths.choices import WORDS_LENGTH, Audience, Kind
from cairn.web.forms import words
from cairn.web.forms.ticks import Ticks

if TYPE_CHECKING:
    from cairn.strengths.models import Card, Strength

WHO = {"required": _("Choose who can read it."), "invalid_choice": _("Choose who can read it from the list.")}


NOT_ASKED = _(
    "Choose up to five. Nobody finds you for them, and they are never suggested to you. Those who lead are not told"
    " why. Without a topic we cannot keep to it: a machine does not understand your words."
)


class StrengthForm(forms.Form):
    words = words.line(
        _("In your own words"), longest=WORDS_LENGTH, missing=_("Write a few words, like: I speak Somali."),
        hint=_("One thing on each line. Nobody needs a diagnosis here: write what you can, not what you have."),
    )  # fmt: skip
    audience = forms.ChoiceField(label=_("Who can read this line?"), widget=forms.RadioSelect, error_messages=WHO)
    topics = forms.MultipleChoiceField(
        label=_("Does it fit one of these topics?"), required=False, widget=Ticks,
        choices=choices.topics_in_groups,
        help_text=_("Topics bring you together with what is looked for. Choose up to five, or none."),
        error_messages={"invalid_choice": _("Choose topics from this list.")},
    )  # fmt: skip

    def __init__(self, *args: Any, kind: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["audience"].choices = choices.audiences(kind)  # type: ignore[attr-defined]
        if kind == Kind.NOT_ASKED:
            self.fields["topics"].label = _("Which topics are you not to be asked for?")
            self.fields["topics"].help_text = NOT_ASKED

    @classmethod
    def of(cls, line: Strength, given: Any = None) -> StrengthForm:
        """The form as the line stands."""
        initial = {"words": line.words, "audience": line.audience, "topics": line.topics}
        return cls(given, kind=line.kind, initial=initial)


class CardForm(forms.Form):
    languages = words.line(
        _("Languages I speak or sign"),
        longest=WORDS_LENGTH,
        hint=_("Like: English, Somali, some British Sign Language."),
    )
    languages_for = forms.ChoiceField(
        label=_("Who can read your languages?"), choices=choices.audiences, widget=forms.RadioSelect,
        error_messages=WHO, required=False, help_text=_("If you wrote any, choose who can read them."),
    )  # fmt: skip
    times = forms.MultipleChoiceField(
        label=_("When do you usually have time?"), required=False, widget=forms.CheckboxSelectMultiple,
        choices=choices.whens, help_text=_("Nothing chosen: we take it that any time can work."),
        error_messages={"invalid_choice": _("Choose times from this list.")},
    )  # fmt: skip
    times_words = words.line(
        _("More about your time"), longest=WORDS_LENGTH, hint=_("Like: not in school holidays. You can leave it empty.")
    )
    times_for = forms.ChoiceField(
        label=_("Who can read when you have time?"), choices=choices.audiences, widget=forms.RadioSelect,
        error_messages=WHO, required=False,
        help_text=_(
            "If you wrote or chose anything. Nothing is suggested to you at other times, whoever can read this."
        ),
    )  # fmt: skip
    most = forms.TypedChoiceField(
        label=_("How many things would you do at one time?"), coerce=int, widget=forms.RadioSelect,
        choices=[(1, _("One")), (2, _("Two at most")), (3, _("Three at most"))],
        error_messages={"required": _("Choose how many."), "invalid_choice": _("Choose one, two or three.")},
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Who can read it is asked only of what was written; of the rest nobody does."""
        given = super().clean() or {}
        for audience, parts in (("languages_for", ["languages"]), ("times_for", ["times", "times_words"])):
            if audience in given and not given[audience]:
                if any(given.get(part) for part in parts):
                    self.add_error(audience, WHO["required"])
                given[audience] = Audience.ME.value
        return given

    @classmethod
    def of(cls, card: Card | None, given: Any = None) -> CardForm:
        """The form as the card stands, or for a card that begins with it."""
        if card is None:
            return cls(given, initial={"most": 1})
        names = ["languages", "times", "times_words", "most"]
        if card.languages:  # else nothing is chosen beforehand
            names.append("languages_for")
        if card.times or card.times_words:
            names.append("times_for")
        return cls(given, initial={name: getattr(card, name) for name in names})


class FindPeopleForm(forms.Form):
    topic = forms.ChoiceField(
        label=_("A topic"), required=False, choices=lambda: [("", _("Any topic")), *choices.topics()]
    )
    q = words.line(_("Words on the card"), longest=100)
