"""What people keep for themselves: the sessions they want to go to, and the link by which their calendar asks."""

from __future__ import annotations

from django.db import models

from cairn.base.models import Record


class Star(Record):
    """A session somebody wants to go to. Nobody else sees it, and it is no promise to come."""

    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="stars")
    proposal = models.ForeignKey("cairn.Proposal", on_delete=models.CASCADE, related_name="stars")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "proposal"], name="a_session_is_starred_once")]

    def __str__(self) -> str:
        return f"{self.person_id} wants to go to {self.proposal_id}"


class PersonalCalendar(Record):
    """The secret link of somebody's own calendar. The link is worked out from its salt, and stored nowhere.

    Made anew it is another row: the link before it leads nowhere from then on.
    """

    person = models.OneToOneField("cairn.Person", on_delete=models.CASCADE, related_name="personal_calendar")
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"The calendar of {self.person_id}"
