"""What the sign-in library needs to know about our people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cairn.people import actions as people

if TYPE_CHECKING:
    from cairn.people.models import Person


class Adapter(DefaultAccountAdapter):
    """New people come in through our own action, so that the ledger has its entry."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "incorrect_code": _("That is not the code we sent. Copy it from our latest e-mail."),
        "email_taken": _("You already take part with this address. Sign in instead."),
        "too_many_login_attempts": _("Too many wrong codes. Wait a few minutes, then ask for a new one."),
        "rate_limited": _("Please wait a few minutes before you try again."),
    }

    def save_user(
        self,
        request: HttpRequest,  # noqa: ARG002 - the library's signature
        user: AbstractBaseUser,
        form: Any,
        commit: bool = True,  # noqa: ARG002, FBT001, FBT002 - the library's signature
    ) -> AbstractBaseUser:
        words, person = form.cleaned_data, cast("Person", user)
        return people.introduce(email=words["email"], name=words.get("name", ""), at=timezone.now(), person=person)

    def populate_username(self, request: HttpRequest, user: AbstractBaseUser) -> None:
        """We have no user names: people are known by the name they choose."""
