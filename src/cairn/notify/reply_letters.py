"""The one letter to somebody who replied to a reflection without an account: whether it was published, or why not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from cairn.notify import letters, written
from cairn.notify.written import Part
from cairn.reflections.choices import State, Why

if TYPE_CHECKING:
    from django.core.mail import EmailMultiAlternatives

    from cairn.reflections.models import ReflectionReply


def decided(reply: ReflectionReply) -> EmailMultiAlternatives:
    """Told again it is the same letter: its name and its day are those of the decision."""
    is_read = reply.name and reply.state == State.PUBLISHED  # the address may be a stranger's, and the name a message
    words = [
        _("Hello %(name)s,") % {"name": reply.name} if is_read else _("Hello,"),
        *_what_became_of_it(reply),
        _("This is the only letter about it. Your e-mail address is destroyed here with it."),
    ]
    at = reply.decided_at or reply.written_at
    headers = letters.head(f"reply-{reply.ref}", at=at)
    return written.written(_("What became of your reply"), _parts(words), headers=headers).to(reply.email)


def _parts(words: Iterable[str]) -> Iterator[Part]:
    """Each of the words is a part; an address is the link of the words before it."""
    for one in words:
        yield Part(url=one) if one.startswith(settings.SITE_ADDRESS) else Part(one)


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
