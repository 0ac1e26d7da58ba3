"""Forms for a story and the consent to its use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.listen.choices import (
    STORY_LENGTH,
    TOLD_FOR_LENGTH,
    Editing,
    Note,
    TheirWord,
    Use,
    Whose,
)
from cairn.web.forms import words as fields
from cairn.web.forms.credit import CreditedForm, credit_choice
from cairn.web.forms.recordings import RecordedForm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.utils.functional import _StrPromise


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
        hint=_(
            "You can leave this empty: then it has no end, and we ask you once a year whether it is still right. Like"
            " 14/3/2027 or 14 March 2027."
        ),
    )
    credit = credit_choice()


@dataclass(frozen=True, slots=True)
class Part:
    """Some fields of a form under one heading, with a sentence before them; folded where most people need none."""

    title: _StrPromise
    lead: _StrPromise
    names: tuple[str, ...]
    is_folded: bool = False


PARTS = (
    Part(
        _("Your story"), _("In your own words. Two sentences are enough, and it needs no title."),
        ("whose", "words", "would_have_helped"),
    ),
    Part(
        _("If it is somebody else's story"),
        _("What you tell may be about their health or their life. That is theirs: ask them first."),
        ("told_for", "their_word"), is_folded=True,
    ),
    Part(
        _("Add a recording"), _("If speaking or signing is easier for you. You can leave this out."),
        ("recording", "leave_out", "transcript"), is_folded=True,
    ),
    Part(
        _("Before people read it"), _("Some things are hard to read for people who lived through the like."),
        ("notes",),
    ),
    Part(
        _("What you agree to"), _("You decide, and you can change your mind. Taking part never depends on a story."),
        ("uses", "editing", "until_on", "credit"),
    ),
)  # fmt: skip


class StoryForm(RecordedForm, ConsentForm):
    """A story with everything its teller says about it, in parts under headings."""

    whose = forms.ChoiceField(
        label=_("Whose story is it?"), choices=Whose.choices, initial=Whose.OWN, widget=forms.RadioSelect,
        error_messages={"required": _("Say whose story this is.")},
    )  # fmt: skip
    told_for = fields.line(
        _("Who are they to you?"),
        hint=_("A few words and no name, like: my mother. Only you see this, when we ask whether it is still right."),
        longest=TOLD_FOR_LENGTH,
    )
    their_word = forms.ChoiceField(
        label=_("What do they say to it?"), choices=TheirWord.choices, required=False,
        widget=forms.RadioSelect,
        help_text=_(
            "Leave out what others would know them by. Your own name beside the story may be enough for that."
        ),
    )  # fmt: skip
    words = fields.words(
        _("What was it like?"),
        hint=_("As much as you want to share. Leave out names and details of other people."),
        longest=STORY_LENGTH, rows=10,
    )  # fmt: skip
    would_have_helped = fields.words(_("What would have made it better?"), longest=STORY_LENGTH, rows=4)
    notes = forms.MultipleChoiceField(
        label=_("Does it touch any of these?"), choices=Note.choices, required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("People see this before your words, and some choose not to be shown such stories."),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["words"].is_sometimes_required = True  # type: ignore[attr-defined]
        self.order_fields([name for part in PARTS for name in part.names])

    def parts(self) -> Iterator[tuple[Part, list[forms.BoundField], bool]]:
        """The parts in order, each with its fields, and whether it is open: where something is said or amiss."""
        for part in PARTS:
            fields = [self[name] for name in part.names if name in self.fields]
            is_open = not part.is_folded or any(one.errors or one.value() for one in fields)
            yield part, fields, is_open or ("recording" in part.names and self.waiting is not None)

    def typed(self) -> list[tuple[str, str]]:
        """All that was typed and chosen, for a page that carries it along unseen; a file travels as its sign."""
        names = [name for name in self.fields if name not in {"recording", "leave_out"}]
        return [(name, value) for name in names for value in self.data.getlist(name)]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A story has words: those written, or what is said in the recording. Somebody else's has their word."""
        data: dict[str, Any] = super().clean()
        if "words" in data and not data["words"]:
            data["words"] = data.get("transcript", "")
        if not data.get("words") and not {"words", "transcript", "recording"} & self.errors.keys():
            self.add_error("words", _("Write your story: even two sentences are enough."))
        if data.get("whose") == Whose.OTHER and not data.get("their_word") and "their_word" not in self.errors:
            self.add_error("their_word", _("Say whether the person this is about agreed to your telling it."))
        return data
