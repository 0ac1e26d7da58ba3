"""What the sign-in library needs to know about our people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.utils import timezone

from cairn.people import actions as people

if TYPE_CHECKING:
    from cairn.people.models import Person


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]
    """New people come in through our own action, so that the ledger has its entry."""

    def save_user(self, request: HttpRequest, user: Person, form: Any, commit: bool = True) -> Person:  # noqa: ARG002, FBT001, FBT002 - the library's signature
        words = form.cleaned_data
        return people.introduce(email=words["email"], name=words.get("name", ""), at=timezone.now(), person=user)

    def populate_username(self, request: HttpRequest, user: Person) -> None:
        """We have no user names: people are known by the name they choose."""
