"""May this be done? Yes, or no with the reason: a refusal without a reason is a bug."""

from dataclasses import dataclass


class Refused(Exception):
    """A deed was not allowed. `str(refused)` is the reason, written for the person who asked."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to "may this person do this now?". True in an `if` when allowed.

    >>> verdict = no("Only people in this group can write options.")
    >>> bool(verdict), verdict.reason
    (False, 'Only people in this group can write options.')
    """

    allowed: bool
    reason: str = ""

    def __bool__(self) -> bool:
        return self.allowed

    def or_refuse(self) -> None:
        """Go on when allowed; otherwise raise `Refused` with the reason."""
        if not self.allowed:
            raise Refused(self.reason)


def yes() -> Verdict:
    return Verdict(allowed=True)


def no(reason: str) -> Verdict:
    return Verdict(allowed=False, reason=str(reason))
