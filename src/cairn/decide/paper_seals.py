"""What the first of two people enters from a paper, locked with the code that is printed on it.

The code is kept nowhere, so neither the database nor anybody with a copy of it can open what waits for the second
person; the paper in the second person's hand can.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from cairn.core.ballots.objections import Objection
from cairn.people import codes

if TYPE_CHECKING:
    from cairn.decide.models import Decision

PURPOSE = b"cairn.decide.paper"
STEP = 4_096  # sealed marks grow in such steps, so that their length does not tell how much was objected to
UNSAID = Objection("", "")
AT = 0  # the moment that a seal would show in clear: none


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands on a paper: the grades, the reasons of objections, and whether somebody helped."""

    grades: Mapping[str, int]
    objections: Mapping[str, Objection]
    was_helped: bool = False

    def differs_at(self, other: Marks) -> tuple[str, ...]:
        """The options about which the two say different things; capitals, spaces and full stops do not matter."""
        refs = sorted({*self.grades, *other.grades})
        return tuple(ref for ref in refs if self._at(ref) != other._at(ref))

    def _at(self, option: str) -> tuple[int | None, str, bool]:
        why = self.objections.get(option, UNSAID)
        words = f"{why.harm} {why.what_would_change_it}".casefold()
        return self.grades.get(option), "".join(sign for sign in words if sign.isalnum()), why.is_paramount


def paper_hash(decision: Decision, code: str) -> str:
    """By what a paper is found. The ballot that comes of it bears another hash of the same code."""
    return codes.hash_alone(f"paper in {decision.ref}", code)


def seal(decision: Decision, code: str, marks: Marks) -> str:
    why = {option: asdict(objection) for option, objection in marks.objections.items()}
    said = {"grades": dict(marks.grades), "objections": why, "was_helped": marks.was_helped}
    plain = json.dumps(said, ensure_ascii=False).encode()
    return _key(decision, code).encrypt_at_time(plain + b" " * (-len(plain) % STEP), AT).decode()


def opened(decision: Decision, code: str, sealed: str) -> Marks | None:
    """The marks again; None with another code."""
    try:
        said = json.loads(_key(decision, code).decrypt(sealed.encode()))
    except InvalidToken:
        return None
    why = {option: Objection(**objection) for option, objection in said["objections"].items()}
    return Marks(said["grades"], why, said["was_helped"])


def _key(decision: Decision, code: str) -> Fernet:
    made = HKDF(algorithm=SHA256(), length=32, salt=decision.ref.encode(), info=PURPOSE)
    return Fernet(base64.urlsafe_b64encode(made.derive(codes.as_written(code).encode())))
