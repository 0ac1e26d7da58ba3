"""The choice of an agenda item that something is about."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from cairn.sessions.models import AgendaItem


class AboutAnItemForm(forms.Form):
    """With `items` of agendas to come there is a choice of them; it gives the item, or None."""

    item = forms.ChoiceField(
        label=_("Is it about something on an agenda?"), required=False,
        help_text=_("Then it stands beside that item on the page of the session."),
    )  # fmt: skip

    def __init__(self, *args: Any, items: Iterable[AgendaItem] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.items = {item.ref: item for item in items}
        named = [(ref, f"{one.title} ({one.session.title})") for ref, one in self.items.items()]
        self.fields["item"].choices = [("", _("No, it is about something else")), *named]  # type: ignore[attr-defined]
        if not self.items:
            del self.fields["item"]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        data["item"] = self.items.get(data.get("item", ""))
        return data
