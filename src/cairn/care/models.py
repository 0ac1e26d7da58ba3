"""Whom people can turn to in a programme, and the sealed words that reach only them."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.care.choices import LOOKS_LENGTH, State, Task


class Contact(Record):
    """A person asked to look after something in a programme: asked, then perhaps accepted, one day ended."""

    programme = models.ForeignKey("cairn.Programme", on_delete=models.CASCADE, related_name="contacts")
    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="contact_for")
    task = models.CharField(max_length=20, choices=Task.choices)
    looks = models.CharField(_("how quickly they look"), max_length=LOOKS_LENGTH, blank=True)
    is_named = models.BooleanField(_("shown by name"), default=False)
    asked_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)  # said no, stepped down, or released

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "task"],
                condition=models.Q(ended_at__isnull=True),
                name="one_contact_at_a_time_for_each_task",
            ),
            models.CheckConstraint(condition=models.Q(task__in=Task.values), name="a_contact_has_a_known_task"),
            models.CheckConstraint(
                condition=models.Q(accepted_at__isnull=True) | ~models.Q(looks=""),
                name="a_contact_says_how_quickly_they_look",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.task} contact of {self.programme_id}"

    @property
    def is_there(self) -> bool:
        """Whether words sent to this contact reach somebody."""
        return self.accepted_at is not None and self.ended_at is None and self.person.is_active

    @property
    def shown_name(self) -> str:
        """The name where the contact chose to be named; else nothing."""
        return self.person.shown_name if self.is_named else ""


class Message(Record):
    """Sealed words to one contact. Who sent them is kept only as a mark, which the file of keys is needed to make."""

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="messages")
    sealed = models.TextField()
    owner = models.CharField(max_length=64, db_index=True)
    once = models.CharField(max_length=64, unique=True)  # a form pressed twice is one message
    sent_on = models.DateField()
    seen_on = models.DateField(null=True, blank=True)
    talked_on = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(talked_on__isnull=True) | models.Q(seen_on__isnull=False),
                name="what_was_talked_about_was_seen",
            ),
        ]

    def __str__(self) -> str:
        return f"to {self.contact_id}"

    @property
    def state(self) -> State:
        if self.closed_on:
            return State.CLOSED
        if self.talked_on:
            return State.TALKED
        return State.SEEN if self.seen_on else State.SENT

    @property
    def state_in_words(self) -> str:
        return str(self.state.label)


class Opening(Record):
    """The contact opened a message on that day. Whoever sent it sees that."""

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="openings")
    on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["message", "on"], name="an_opening_is_noted_once_a_day"),
        ]

    def __str__(self) -> str:
        return f"of {self.message_id} on {self.on}"
