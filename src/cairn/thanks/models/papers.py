"""What a person can print and hand to others: a certificate, and a few words for a reference."""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record

NAME_LENGTH = 120
REASON_LENGTH = 500
WORDS_LENGTH = 3000


class Paper(Record):
    """A paper somebody asked for about themselves. Once it is issued it has a code, and its words stay as they are.

    `seal`: the fingerprint of what is printed. Taken back, the row is gone, and the code leads nowhere.
    """

    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="%(class)ss")
    programme = models.ForeignKey("cairn.Programme", on_delete=models.CASCADE, related_name="+")
    name = models.CharField(_("the name that stands on it"), max_length=NAME_LENGTH)
    place = models.CharField(max_length=300)  # the programme and who runs it, as printed
    lines = models.JSONField(_("what the person did, as they chose"), default=list, blank=True)
    asked_at = models.DateTimeField()
    why_declined = models.CharField(_("why not"), max_length=REASON_LENGTH, blank=True)
    declined_at = models.DateTimeField(null=True, blank=True)
    signature = models.CharField(_("the name and the role of who signed"), max_length=200, blank=True)
    issued_at = models.DateTimeField(null=True, blank=True)
    code = models.CharField(max_length=19, null=True, blank=True, unique=True)
    seal = models.CharField(max_length=64, blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=models.Q(issued_at__isnull=True, code__isnull=True, seal="")
                | models.Q(issued_at__isnull=False, code__isnull=False, declined_at__isnull=True)
                & ~models.Q(seal="")
                & ~models.Q(signature=""),
                name="an_issued_%(class)s_has_code_and_signature",
            ),
            models.CheckConstraint(
                condition=models.Q(declined_at__isnull=True) | ~models.Q(why_declined=""),
                name="a_declined_%(class)s_says_why",
            ),
            models.UniqueConstraint(
                fields=["person", "programme"],
                condition=models.Q(issued_at__isnull=True, declined_at__isnull=True),
                name="one_%(class)s_is_asked_for_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{type(self).__name__.lower()} {self.ref}"

    @property
    def is_issued(self) -> bool:
        return self.issued_at is not None

    @property
    def is_declined(self) -> bool:
        return self.declined_at is not None

    @property
    def is_open(self) -> bool:
        """Asked for, and neither issued nor declined."""
        return not self.is_issued and not self.is_declined

    @property
    def printed(self) -> tuple[str, ...]:
        """Every word that is printed, in order."""
        day = timezone.localdate(self.issued_at).isoformat() if self.issued_at else ""
        return (self.name, self.place, *self.lines, self.signature, day)

    @property
    def is_unchanged(self) -> bool:
        """Whether its words are still those that were issued."""
        return self.is_issued and self.fingerprint(*self.printed) == self.seal

    @property
    def mark(self) -> str:
        """The beginning of the seal, as it is printed to be compared."""
        return " ".join(self.seal[start : start + 4] for start in range(0, 16, 4))


class Certificate(Paper):
    """What somebody took part in, in the lines they chose, signed by somebody else who leads the programme."""

    signed_by = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="certificates_signed"
    )

    class Meta(Paper.Meta):
        indexes = [models.Index(fields=["programme", "issued_at"], name="certificates_by_programme")]


class Reference(Paper):
    """A few words about somebody, written by somebody they worked with. Issued once the person it is about says yes.

    `lines`: what the writer is shown while they write; forgotten once it is issued or declined.
    """

    writer = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="references_written")
    what_for = models.CharField(_("what it is for"), max_length=300, blank=True)
    words = models.TextField(_("the words"), max_length=WORDS_LENGTH, blank=True)
    written_at = models.DateTimeField(null=True, blank=True)
    to_change = models.CharField(_("what should be different"), max_length=REASON_LENGTH, blank=True)

    class Meta(Paper.Meta):
        constraints = [
            *Paper.Meta.constraints[:2],
            models.UniqueConstraint(
                fields=["person", "programme", "writer"],
                condition=models.Q(issued_at__isnull=True, declined_at__isnull=True),
                name="a_writer_is_asked_for_one_reference_at_a_time",
            ),
            models.CheckConstraint(
                condition=models.Q(written_at__isnull=True) | ~models.Q(words=""), name="a_written_reference_has_words"
            ),
            models.CheckConstraint(
                condition=models.Q(writer__isnull=True) | ~models.Q(writer=models.F("person")),
                name="nobody_writes_their_own_reference",
            ),
        ]

    @property
    def printed(self) -> tuple[str, ...]:
        day = timezone.localdate(self.issued_at).isoformat() if self.issued_at else ""
        return (self.name, self.place, self.words, self.signature, day)

    @property
    def is_to_be_read(self) -> bool:
        """Written, and the person it is about has not said yet what they think."""
        return self.is_open and self.written_at is not None
