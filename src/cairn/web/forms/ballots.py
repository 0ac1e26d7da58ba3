"""The ballot of any rule: a grade, or a place, for each option, and the reason of an objection."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from cairn.core.ballots import rule_named, shared_power
from cairn.core.ballots.objections import Objection
from cairn.decide.choices import OBJECTION_LENGTH
from cairn.web.components.words import plainly
from cairn.web.forms import words as fields

if TYPE_CHECKING:
    from django.forms.boundfield import BoundField

    from cairn.explore.models import Option

BLANK = ""
HARM, CHANGE, PARAMOUNT = "why", "change", "paramount"
WHY = {  # what an objection has to say, and what is said where it does not
    HARM: _("You object to “%(option)s”. Say what harm it would do."),
    CHANGE: _("You object to “%(option)s”. Say what would change it."),
}
ABOUT_HARM = _("It is about harm to somebody, rights, safety or the law")


class BallotForm(forms.Form):
    """A grade and a reason for each option, or its place where the rule ranks; every one may stay blank.

    `takes`: what an option takes of what is shared, in words, by its ref.
    """

    def __init__(
        self,
        *args: Any,
        options: Sequence[Option],
        rule: str = shared_power.NAME,
        takes: Mapping[str, str] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.options = options
        self.scale = rule_named(rule).scale
        for option in options:
            self.fields[f"grade_{option.ref}"] = self._choice(option, (takes or {}).get(option.ref, ""))
            if self._can_object:
                self.fields |= {f"{name}_{option.ref}": field for name, field in _objecting().items()}

    @property
    def _can_object(self) -> bool:
        return self.scale is not None and self.scale.objects_upto in self.scale.grades

    def _choice(self, option: Option, takes: str) -> forms.ChoiceField:
        if self.scale is None:
            label, blank = _now("Which place does “%(title)s” have for you?"), _("Leave it out: I do not accept it")
        else:
            label, blank = _now("What do you think of “%(title)s”?"), _("No opinion: leave it blank")
        label %= {"title": option.title}
        return forms.ChoiceField(
            label=label, choices=[*self._said(), (BLANK, blank)], required=False, initial=BLANK,
            widget=forms.RadioSelect if self.scale else forms.Select,
            help_text=_now("It takes %(amount)s.") % {"amount": takes} if takes else "",
            error_messages={"invalid_choice": _("Choose one of the sentences.")},
        )  # fmt: skip

    def _said(self) -> list[tuple[str, str]]:
        """What can be marked: the value, and the sentence that says it."""
        if self.scale is not None:
            return [(str(grade), plainly(words)) for grade, words in self.scale.words.items()]
        places = range(2, len(self.options) + 1)
        return [("1", _now("1: the best")), *((str(place), str(place)) for place in places)]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.scale is None:
            self._clean_places(cleaned)
        for option in self.options if self._can_object else ():
            if not self._objects(cleaned.get(f"grade_{option.ref}")):
                continue
            for name, missing in WHY.items():
                if not (cleaned.get(f"{name}_{option.ref}") or "").strip():
                    self.add_error(f"{name}_{option.ref}", str(missing) % {"option": option.title})
        return cleaned

    def _clean_places(self, cleaned: Mapping[str, Any]) -> None:
        given = sorted(int(cleaned.get(f"grade_{option.ref}") or 0) for option in self.options)
        given = [place for place in given if place]
        if given != list(range(1, len(given) + 1)):
            self.add_error(None, _now("Give each place once: 1 for the best, then 2, 3 and so on, without a gap."))

    def _objects(self, grade: str | None) -> bool:
        return self.scale is not None and grade not in {BLANK, None} and int(grade or 0) <= self.scale.objects_upto

    def paper(self) -> list[tuple[Option, BoundField, list[BoundField]]]:
        """Each option with its field, and the fields of an objection to it, for the page."""
        names = (*WHY, PARAMOUNT) if self._can_object else ()
        return [
            (option, self[f"grade_{option.ref}"], [self[f"{name}_{option.ref}"] for name in names])
            for option in self.options
        ]

    def alone(self, number: int) -> list[tuple[Option, BoundField, list[BoundField]]]:
        """The option with this number, from 1 on, as in `paper`; all of them for 0."""
        return self.paper()[number - 1 : number] if number else self.paper()

    def carried(self, number: int) -> list[BoundField]:
        """The fields of the options that are not shown: they travel with the form, and are kept nowhere else."""
        shown = self._names(number)
        return [field for field in self if field.name not in shown]

    def first_wrong(self) -> int:
        """The number of the first option with something to put right; 0 where there is none."""
        return next((number for number in range(1, len(self.options) + 1) if self.is_wrong_on(number)), 0)

    def is_wrong_on(self, number: int) -> bool:
        """Whether something is to be put right in the option with this number."""
        return not self._names(number).isdisjoint(self.errors)

    def speak_of(self, number: int) -> None:
        """Say only what is wrong with the option shown: the others are not on the page."""
        shown = self._names(number)
        for name in [name for name in self.errors if name in self.fields and name not in shown]:
            del self.errors[name]

    def _names(self, number: int) -> set[str]:
        options = self.options[number - 1 : number] if number else self.options
        return {f"{what}_{option.ref}" for option in options for what in ("grade", *WHY, PARAMOUNT)}

    def in_words(self) -> list[tuple[Option, str, str]]:
        """What has been chosen: option, sentence, reason."""
        said, blank = dict(self._said()), _now("No opinion") if self.scale else _now("Left out")
        return [
            (option, said.get(self.cleaned_data[f"grade_{option.ref}"], blank), self._in_lines(self._why(option)))
            for option in self.options
        ]

    @property
    def ballot(self) -> dict[str, Any]:
        """What the action takes."""
        chosen = {option.ref: self.cleaned_data[f"grade_{option.ref}"] for option in self.options}
        grades = {ref: int(grade) for ref, grade in chosen.items() if grade != BLANK}
        why = {option.ref: objection for option in self.options if (objection := self._why(option))}
        return {"grades": grades, "objections": why}

    def _why(self, option: Option) -> Objection | None:
        given = self.cleaned_data
        if not self._can_object or not self._objects(given[f"grade_{option.ref}"]):
            return None
        harm, change, is_paramount = (given[f"{name}_{option.ref}"] for name in (HARM, CHANGE, PARAMOUNT))
        return Objection(harm, change, is_paramount)

    def _in_lines(self, why: Objection | None) -> str:
        """An objection as it can be read before it is cast, a line each."""
        if why is None:
            return ""
        about = [str(ABOUT_HARM)] if why.is_paramount else []
        return "\n".join(
            [why.harm, _now("What would change it: %(words)s") % {"words": why.what_would_change_it}, *about]
        )


class MarkedForm(BallotForm):
    """A ballot to be cast, and whether somebody helped: that is counted apart from all ballots."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["was_helped"] = forms.BooleanField(label=_("Somebody helped me to vote"), required=False)

    @property
    def marks(self) -> dict[str, Any]:
        """What the action takes."""
        return {**self.ballot, "was_helped": self.cleaned_data["was_helped"]}


class CodeForm(BallotForm):
    """A ballot with the code it was cast under."""

    code = fields.line(
        _("The code of your ballot"), hint=_("Four groups of four, like hk3m-92cv-xptq-7bda."),
        missing=_("Enter the code you were shown when you cast your ballot."), longest=40,
    )  # fmt: skip
    field_order = ("code",)


def _objecting() -> dict[str, forms.Field]:
    """What is asked of whoever objects."""
    asked = {
        HARM: fields.words(
            _("If you object: what harm would it do?"), longest=OBJECTION_LENGTH, rows=2,
            hint=_("Needed when you object. Published without your name."),
        ),
        CHANGE: fields.words(
            _("If you object: what would change it?"), longest=OBJECTION_LENGTH, rows=2,
            hint=_("What would have to be different, so that you no longer object? Needed, and published too."),
        ),
    }  # fmt: skip
    for field in asked.values():
        field.is_sometimes_required = True  # type: ignore[attr-defined]
    hint = _("Then it is heard first, and nothing is decided before. Leave it out if you object for another reason.")
    return {**asked, PARAMOUNT: forms.BooleanField(label=ABOUT_HARM, help_text=hint, required=False)}
