"""What somebody needs, where they share it, whether it was there, and who comes beside them. None of it is public."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.needs.choices import LINE_LENGTH, NAME_LENGTH, WORDS_LENGTH, Beside, Was


class AccessNeed(Record):
    """What makes it possible for somebody to take part, in their words. Why they need it is asked nowhere."""

    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="access_needs")
    words = models.TextField(_("what you need"), max_length=WORDS_LENGTH)
    kinds = models.JSONField(_("what it is about"), default=list, blank=True)  # codes of activities.access.AccessKind
    formats = models.JSONField(_("formats that work"), default=list, blank=True)  # codes of activities.formats.Format
    works_best = models.TextField(_("what works best"), max_length=WORDS_LENGTH, blank=True)
    written_at = models.DateTimeField()
    still_so_at = models.DateTimeField()  # when the person last wrote it or said that it holds

    def __str__(self) -> str:
        return f"a need of {self.person_id}"


class NeedShared(Record):
    """A person shares a need with a programme, or with one activity of it, until they take it back.

    `wording`: what they agreed to, as in wordings. `stated`: the need as it stands in the activity, owed an answer.
    """

    need = models.ForeignKey(AccessNeed, on_delete=models.CASCADE, related_name="shares")
    programme = models.ForeignKey("cairn.Programme", on_delete=models.CASCADE, related_name="+")
    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    stated = models.ForeignKey("cairn.Need", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    wording = models.PositiveSmallIntegerField()
    shared_at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "needs shared"
        constraints = [
            models.UniqueConstraint(
                fields=["need", "programme"],
                condition=models.Q(activity__isnull=True, taken_back_at__isnull=True),
                name="a_need_is_shared_once_with_a_programme",
            ),
            models.UniqueConstraint(
                fields=["need", "activity"],
                condition=models.Q(activity__isnull=False, taken_back_at__isnull=True),
                name="a_need_is_shared_once_with_an_activity",
            ),
        ]

    def __str__(self) -> str:
        return f"need {self.need_id} shared in {self.programme_id}"


class NeedCheck(Record):
    """Whether it was there in a session, as its owner says. `told_at`: then they told those who lead."""

    need = models.ForeignKey(AccessNeed, on_delete=models.CASCADE, related_name="checks")
    session = models.ForeignKey("cairn.Session", on_delete=models.CASCADE, related_name="+")
    says = models.CharField(_("was it there"), max_length=8, choices=Was.choices)
    words = models.CharField(_("in your words"), max_length=LINE_LENGTH, blank=True)
    said_at = models.DateTimeField()
    told_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["need", "session"], name="a_need_is_checked_once_after_a_session"),
            models.CheckConstraint(condition=models.Q(says__in=Was.values), name="a_need_was_there_or_was_not"),
        ]

    def __str__(self) -> str:
        return f"need {self.need_id} in {self.session_id}"


class Supporter(Record):
    """Somebody who comes beside a person, to one session or always. They count in no share and vote in nothing.

    `member`: somebody with an account, who stands here once they agree; their no deletes the row.
    """

    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="supporters")
    member = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, null=True, blank=True, related_name="supports")
    session = models.ForeignKey("cairn.Session", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    words = models.CharField(_("who comes with you"), max_length=NAME_LENGTH)
    what = models.CharField(_("what they do"), max_length=10, choices=Beside.choices, default=Beside.SUPPORT)
    asked_at = models.DateTimeField()
    agreed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~models.Q(person=models.F("member")), name="nobody_supports_themselves"),
            models.CheckConstraint(
                condition=models.Q(member__isnull=False) | models.Q(agreed_at__isnull=False),
                name="only_a_member_has_to_agree_to_support",
            ),
            models.UniqueConstraint(
                fields=["person", "member", "session"], name="a_member_supports_somebody_once_in_a_session"
            ),
        ]

    def __str__(self) -> str:
        return f"somebody beside {self.person_id}"
