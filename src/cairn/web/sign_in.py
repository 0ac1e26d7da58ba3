"""What the sign-in library needs to know about our people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest
from django.utils import timezone

from cairn.people import actions as people

if TYPE_CHECKING:
    from cairn.people.models import Person


class Adapter(DefaultAccountAdapter):
    """New people come in through our own action, so that the ledger has its entry."""

    def save_user(self, request: HttpRequest, user: AbstractBaseUser, form: Any, commit: bool = True) -> AbstractBaseUser:  # noqa: ARG002, FBT001, FBT002 - the library's signature
        words, person = form.cleaned_data, cast("Person", user)
        return people.introduce(email=words["email"], name=words.get("name", ""), at=timezone.now(), person=person)

    def populate_username(self, request: HttpRequest, user: AbstractBaseUser) -> None:
        """We have no user names: people are known by the name they choose."""
