"""Rooms, who is in them, hands, sense checks, table notes. What leads to people is gone when the room is closed."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record, new_sign
from cairn.live.choices import CODE_LENGTH, NAME_LENGTH, NOTE_LENGTH, SENTENCE_LENGTH, SenseAnswer
from cairn.people.sides import Side


class LiveRoom(Record):
    """The room of a session from when it is opened until it is closed.

    `version` goes up with everything phones show, `stirred` with everything the facilitator and the big screen show.
    """

    session = models.ForeignKey("cairn.Session", on_delete=models.CASCADE, related_name="rooms")
    code = models.CharField(max_length=CODE_LENGTH, unique=True)
    screen = models.CharField(max_length=20, unique=True, default=new_sign)  # opens the big screen without signing in
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveBigIntegerField(default=1)
    stirred = models.PositiveBigIntegerField(default=1)
    running = models.ForeignKey("cairn.AgendaItem", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    running_since = models.DateTimeField(null=True, blank=True)
    minutes_more = models.PositiveSmallIntegerField(default=0)  # given to the running item beyond those planned
    turns = models.JSONField(default=dict)  # how often somebody of each side spoke; written when it is closed

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["session"], condition=models.Q(closed_at__isnull=True), name="a_session_has_one_open_room"
            ),
            models.CheckConstraint(
                condition=models.Q(running__isnull=True) | models.Q(running_since__isnull=False),
                name="a_running_item_has_begun",
            ),
        ]

    def __str__(self) -> str:
        return f"the room of {self.session_id}"

    @property
    def is_open(self) -> bool:
        return self.closed_at is None

    @property
    def shown_code(self) -> str:
        """The code as it is read out: in two halves."""
        half = CODE_LENGTH // 2
        return f"{self.code[:half]} {self.code[half:]}"

    @property
    def ends_at(self) -> datetime | None:
        """When the minutes of the running item are over. Only where the room was read with its running item."""
        if self.running is None or self.running_since is None:
            return None
        return self.running_since + timedelta(minutes=self.running.minutes_planned + self.minutes_more)

    def minutes_so_far(self, at: datetime) -> int:
        """How many minutes the running item has had, at least one."""
        return max(1, round((at - self.running_since).total_seconds() / 60)) if self.running_since else 1


class Guest(Record):
    """Somebody in the room: by a phone, known by the hash of a token it keeps, or entered by the facilitator."""

    room = models.ForeignKey(LiveRoom, on_delete=models.CASCADE, related_name="guests")
    token_hash = models.CharField(max_length=64, blank=True)
    person = models.ForeignKey(
        "cairn.Person", on_delete=models.CASCADE, null=True, blank=True, related_name="rooms_entered"
    )
    side = models.CharField(_("which side are you on today?"), max_length=10, choices=Side)
    name = models.CharField(_("your name in the queue"), max_length=NAME_LENGTH, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["room", "token_hash"], condition=~models.Q(token_hash=""), name="a_phone_is_in_a_room_once"
            ),
            models.UniqueConstraint(
                fields=["room", "person"], condition=models.Q(person__isnull=False), name="a_person_is_in_a_room_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.side} in {self.room_id}"


class Hand(Record):
    """Somebody asks to speak, is called, and has spoken. A hand taken down is gone."""

    room = models.ForeignKey(LiveRoom, on_delete=models.CASCADE, related_name="hands")
    guest = models.ForeignKey(Guest, on_delete=models.CASCADE, related_name="hands")
    raised_at = models.DateTimeField()
    called_at = models.DateTimeField(null=True, blank=True)
    over_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["guest"], condition=models.Q(over_at__isnull=True), name="nobody_raises_two_hands"
            ),
            models.CheckConstraint(
                condition=models.Q(over_at__isnull=True) | models.Q(called_at__isnull=False),
                name="nobody_has_spoken_who_was_not_called",
            ),
        ]

    def __str__(self) -> str:
        return f"a hand in {self.room_id}"


class SenseCheck(Record):
    """One sentence the room is asked about. What it came to is kept when it is closed, and the answers are not."""

    room = models.ForeignKey(LiveRoom, on_delete=models.CASCADE, related_name="checks")
    sentence = models.CharField(_("the sentence"), max_length=SENTENCE_LENGTH)
    asked_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    agree = models.PositiveIntegerField(null=True, blank=True)
    disagree = models.PositiveIntegerField(null=True, blank=True)
    unsure = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["room"], condition=models.Q(closed_at__isnull=True), name="a_room_is_asked_one_thing_at_a_time"
            ),
        ]

    def __str__(self) -> str:
        return self.sentence

    @property
    def is_shown(self) -> bool:
        """Whether it came to anything that may be shown."""
        return self.agree is not None

    @property
    def totals(self) -> list[tuple[str, int]]:
        """Each answer in words, and how many gave it."""
        return [(str(one.label), getattr(self, one.value) or 0) for one in SenseAnswer]


class Sense(Record):
    """What one guest answers while a sense check is open."""

    about = models.ForeignKey(SenseCheck, on_delete=models.CASCADE, related_name="senses")
    guest = models.ForeignKey(Guest, on_delete=models.CASCADE, related_name="senses")
    answer = models.CharField(max_length=10, choices=SenseAnswer)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["about", "guest"], name="a_guest_answers_a_sense_check_once"),
        ]

    def __str__(self) -> str:
        return f"an answer to {self.about_id}"


class MoreTime(Record):
    """A guest says that the running item needs more time."""

    guest = models.ForeignKey(Guest, on_delete=models.CASCADE, related_name="asks_for_time")
    item = models.ForeignKey("cairn.AgendaItem", on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["guest", "item"], name="a_guest_asks_for_more_time_once"),
        ]

    def __str__(self) -> str:
        return f"more time for {self.item_id}"


class Said(Record):
    """Something that was put in or asked in this room. It leads to the contribution, and to nobody.

    The hash of the key its phone gave it: sent again, it is the same.
    """

    room = models.ForeignKey(LiveRoom, on_delete=models.CASCADE, related_name="said")
    contribution = models.OneToOneField("cairn.Contribution", on_delete=models.CASCADE, related_name="said_in")
    key_hash = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["room", "key_hash"], name="what_is_sent_to_a_room_twice_is_kept_once"),
        ]

    def __str__(self) -> str:
        return f"something said in {self.room_id}"


class TableNote(Record):
    """What a table writes down. `edition` is counted by the phone: an older one that comes late changes nothing."""

    session = models.ForeignKey("cairn.Session", on_delete=models.CASCADE, related_name="table_notes")
    table = models.PositiveSmallIntegerField(_("number of the table"))
    words = models.TextField(_("notes of the table"), max_length=NOTE_LENGTH, blank=True)
    edition = models.PositiveIntegerField(default=0)
    key_hash = models.CharField(max_length=64)
    guest = models.ForeignKey(Guest, on_delete=models.SET_NULL, null=True, blank=True, related_name="table_notes")
    begun_at = models.DateTimeField()
    saved_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["session", "key_hash"], name="a_table_note_sent_twice_is_one_note"),
        ]

    def __str__(self) -> str:
        return f"table {self.table} of {self.session_id}"
