"""Ballots that do not come on a screen: printed papers, calls, who may enter them, and how many were helped.

None of these rows leads to a ballot, and no ballot says how it came.
"""

from __future__ import annotations

from django.db import models

from cairn.base.stirring import random_key
from cairn.decide.models.decisions import Decision
from cairn.decide.paper_choices import OUT, PaperState, Way
from cairn.people.sides import Side


class Paper(models.Model):
    """One printed paper. `person` is known only while it is out, so that it can be cancelled and nobody has two.

    `code_hash` is another hash of its code than the one the ballot bears. `sealed` holds what the first person entered,
    locked with the code: only whoever has the paper in hand can open it. Where it was thrown away after the close,
    the paper is entered anew.
    """

    id = models.BigAutoField(primary_key=True, default=random_key)
    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="papers")
    side = models.CharField(max_length=10, choices=Side)
    state = models.CharField(max_length=10, choices=PaperState, default=PaperState.PRINTED)
    person = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="ballot_papers"
    )
    code_hash = models.CharField(max_length=64, unique=True)
    sealed = models.TextField(blank=True)
    entered_by = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="ballot_papers_entered"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["decision", "person"],
                condition=models.Q(person__isnull=False),
                name="a_person_has_one_paper_out_in_a_decision",
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=OUT) | models.Q(person__isnull=True, entered_by__isnull=True, sealed=""),
                name="a_paper_that_is_not_out_leads_to_nobody_and_holds_nothing",
            ),
            models.CheckConstraint(
                condition=models.Q(state=PaperState.ENTERED) | models.Q(sealed=""),
                name="a_paper_holds_what_was_entered_once",
            ),
        ]

    def __str__(self) -> str:
        return f"a {self.state} paper in {self.decision_id}"

    @property
    def waits_for_second(self) -> bool:
        """Whether one person has entered it."""
        return bool(self.sealed)

    @property
    def is_to_enter_anew(self) -> bool:
        """Whether it came in time, and its first entry was thrown away after the close."""
        return self.state == PaperState.ENTERED and not self.sealed


class CalledIn(models.Model):
    """A ballot was cast for somebody by phone, and they are told so by letter. Not when, and not what it says.

    `person` is known until the ballots are counted and the letter went. Then only the number of calls is left.
    """

    id = models.BigAutoField(primary_key=True, default=random_key)
    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="called_in")
    person = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="ballots_called_in"
    )
    side = models.CharField(max_length=10, choices=Side)
    is_told = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "called in"
        constraints = [
            models.UniqueConstraint(fields=["decision", "person"], name="a_person_votes_by_phone_once_in_a_decision"),
        ]

    def __str__(self) -> str:
        return f"by phone in {self.decision_id}"


class Helped(models.Model):
    """With how many ballots that came this way somebody helped. No ballot says whether it was one of them."""

    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="helped")
    way = models.CharField(max_length=10, choices=Way)
    ballots = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name_plural = "helped"
        constraints = [
            models.UniqueConstraint(fields=["decision", "way"], name="help_is_counted_once_for_each_way"),
        ]

    def __str__(self) -> str:
        return f"{self.ballots} {self.way} in {self.decision_id}"


class BallotHelper(models.Model):
    """Somebody named to print and enter papers, and to take calls, beside those who lead the work."""

    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="ballot_helpers")
    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="ballots_helped_with")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["decision", "person"], name="a_helper_is_named_once_in_a_decision"),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} in {self.decision_id}"
