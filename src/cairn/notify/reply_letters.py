"""The one letter to somebody who replied to a reflection without an account: whether it was published, or why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils.translation import gettext as _

from cairn.reflections.choices import State, Why

if TYPE_CHECKING:
    from cairn.reflections.models import ReflectionReply


def decided(reply: ReflectionReply, *, to: str) -> EmailMessage:
    is_read = reply.name and reply.state == State.PUBLISHED  # the address may be a stranger's, and the name a message
    words = [
        _("Hello %(name)s,") % {"name": reply.name} if is_read else _("Hello,"),
        *_what_became_of_it(reply),
        _("This is the only letter about it. Your e-mail address is destroyed here with it."),
    ]
    headers = {"Auto-Submitted": "auto-generated"}  # so that no machine answers
    return EmailMessage(_("What became of your reply"), "\n\n".join(words) + "\n", to=[to], headers=headers)


def _what_became_of_it(reply: ReflectionReply) -> list[str]:
    reflection = reply.reflection
    if reply.why == Why.GONE or reflection.is_withdrawn:
        return [_("You replied to a reflection. Its author has taken it back, so your reply cannot be read any more.")]
    title = {"title": reflection.title}
    if reply.state == State.PUBLISHED:
        page = reverse("reflection", args=[reflection.programme.slug, reflection.ref])
        words = _("Your reply to “%(title)s” is published. Everybody who sees the reflection can read it:") % title
        return [words, settings.SITE_ADDRESS + page]
    return [
        _("Your reply to “%(title)s” was not published.") % title,
        _("The reason: %(why)s.") % {"why": reply.why_in_short},
        *([reply.why_in_words] if reply.why_in_words else []),
        _("You can write another one."),
    ]
