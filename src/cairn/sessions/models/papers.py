"""Papers for a session, their formats and days, and formats somebody asked for."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.sessions.models.sessions import Session


class PaperFormat(models.TextChoices):
    """The formats a paper can come in."""

    TEXT = "text", _("Plain text")
    EASY_READ = "easy_read", _("Easy Read")
    LARGE_PRINT = "large_print", _("Large print")
    AUDIO = "audio", _("Audio")
    BSL = "bsl", _("British Sign Language video")
    BRAILLE = "braille", _("Braille")
    TRANSLATED = "translated", _("Translated")
    OTHER = "other", _("Another format")


class SessionPaper(Record):
    """Something to read before a session. Its owner sees to it that it comes, and in the formats asked for."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="papers")
    title = models.CharField(_("title"), max_length=200)
    owner = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="session_papers")
    announced_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.title


class SessionPaperFormat(Record):
    """A paper in one format: the day it was sent to everybody, and where it is or what it says."""

    paper = models.ForeignKey(SessionPaper, on_delete=models.CASCADE, related_name="formats")
    format_name = models.CharField(_("format"), max_length=12, choices=PaperFormat.choices)
    detail = models.CharField(_("which language or format"), max_length=60, blank=True)
    sent_on = models.DateField(_("day it was sent"))
    entered_at = models.DateTimeField()
    link = models.URLField(_("link"), max_length=500, blank=True)
    words = models.TextField(_("words"), max_length=8000, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["paper", "format_name", "detail"], name="a_paper_comes_once_in_each_format"
            ),
            models.CheckConstraint(
                condition=~models.Q(link="") | ~models.Q(words=""), name="a_paper_has_a_link_or_words"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.format_name} of {self.paper_id}"


class SessionPaperAsking(Record):
    """Somebody asked for a paper in a format. Nobody but they can see that it was them."""

    paper = models.ForeignKey(SessionPaper, on_delete=models.CASCADE, related_name="askings")
    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="session_papers_asked")
    format_name = models.CharField(_("format"), max_length=12, choices=PaperFormat.choices)
    detail = models.CharField(_("which language or format"), max_length=60, blank=True)
    asked_at = models.DateTimeField()
    answer = models.CharField(_("answer"), max_length=500, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["paper", "person", "format_name", "detail"], name="a_person_asks_once_for_a_format_of_a_paper"
            ),
            models.CheckConstraint(
                condition=models.Q(answered_at__isnull=True) | ~models.Q(answer=""),
                name="an_answered_asking_says_what",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.format_name} of {self.paper_id} asked for"
