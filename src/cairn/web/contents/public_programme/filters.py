"""What can be looked for in a programme: words, and what somebody needs to be there. A plain GET form with numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.events.choices import Feature, Interpreting
from cairn.web.components.words import day as day_in_words

if TYPE_CHECKING:
    from cairn.events.queries import PublicSession

type Choices = list[tuple[str, str]]


class FilterForm(forms.Form):
    """All of these have to fit. Each choice says how many sessions have it."""

    q = forms.CharField(
        label=_("Words to look for"), max_length=100, required=False,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
        error_messages={
            "max_length": _("These are too many words to look for at once. Use at most 100 characters."),
            "null_characters_not_allowed": _("There is a sign in it that cannot be looked for. Type the words anew."),
        },
    )  # fmt: skip
    day = forms.ChoiceField(label=_("Day"), required=False)
    track = forms.ChoiceField(label=_("Theme"), required=False)
    has = forms.MultipleChoiceField(label=_("Access"), required=False, widget=forms.CheckboxSelectMultiple)
    interpreting = forms.MultipleChoiceField(
        label=_("Interpreters and captions"), required=False, widget=forms.CheckboxSelectMultiple
    )
    led = forms.MultipleChoiceField(label=_("Who leads it"), required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(self, data: Mapping[str, Any], sessions: Sequence[PublicSession]) -> None:
        super().__init__(data, auto_id="filter-%s")
        for name, choices in _choices(sessions).items():
            if choices:
                self.fields[name].choices = choices  # type: ignore[attr-defined]
            else:
                del self.fields[name]

    @property
    def is_used(self) -> bool:
        """Whether something was asked for."""
        return any(self.data.get(name) for name in self.fields)

    def chosen(self) -> dict[str, Any]:
        """What was asked for and could be read."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}

    def fitting(self, sessions: Iterable[PublicSession]) -> list[PublicSession]:
        """The sessions that have all of it."""
        asked = [(TESTS[name], value) for name, value in self.chosen().items()]
        return [one for one in sessions if all(fits(one, value) for fits, value in asked)]


def words_of(one: PublicSession) -> str:
    """All words of a session that can be looked for."""
    names = " ".join(each.name for each in one.people)
    return f"{one.title} {one.abstract} {one.track} {one.room} {names}".casefold()


TESTS: Mapping[str, Callable[[PublicSession, Any], bool]] = {
    "q": lambda one, asked: all(word in words_of(one) for word in asked.casefold().split()),
    "day": lambda one, asked: one.starts_at.date().isoformat() == asked,
    "track": lambda one, asked: one.track == asked,
    "has": lambda one, asked: set(asked) <= set(one.features),
    "interpreting": lambda one, asked: set(asked) <= set(one.interpreting),
    "led": lambda one, asked: one.is_citizen_led or not asked,
}


def _choices(sessions: Sequence[PublicSession]) -> dict[str, Choices]:
    days = Counter(one.starts_at.date() for one in sessions)
    tracks = Counter(one.track for one in sessions if one.track)
    features = Counter(each for one in sessions for each in one.features)
    interpreted = Counter(each for one in sessions for each in one.interpreting)
    by_citizens = sum(one.is_citizen_led for one in sessions)
    return {
        "day": _or_all(
            _("all days"), [(on.isoformat(), f"{day_in_words(on)} ({n})") for on, n in sorted(days.items())]
        ),
        "track": _or_all(_("all themes"), [(name, f"{name} ({n})") for name, n in sorted(tracks.items())]),
        "has": _counted(Feature.choices, features),
        "interpreting": _counted(Interpreting.choices, interpreted),
        "led": [("citizens", f"{_('citizens')} ({by_citizens})")] if by_citizens else [],
    }


def _or_all(words: Any, found: Choices) -> Choices:
    """Nothing to choose where there is only one."""
    return [("", str(words)), *found] if len(found) > 1 else []


def _counted(choices: Iterable[tuple[str, Any]], numbers: Mapping[str, int]) -> Choices:
    return [(value, f"{label} ({numbers[value]})") for value, label in choices if numbers.get(value)]
