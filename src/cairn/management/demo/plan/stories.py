"""Stories with their tellers' consent, and where they were used."""

from __future__ import annotations

from dataclasses import dataclass

from cairn.management.demo.plan.voices import THE_GROUP


@dataclass(frozen=True, slots=True)
class Used:
    """A story stands somewhere: for which use, in which words (all of them without), and where.

    `option`: the title of the option it stands behind. `answer`: days ago, and whether its teller said yes, where they
    want to be asked. `out`: days ago, whoever used it says that it is out.
    """

    ago: int
    by: str
    place: str
    use: str = "public"
    words: str = ""
    where: str = ""
    option: str = ""
    answer: tuple[int, bool] | None = None
    out: int = 0


@dataclass(frozen=True, slots=True)
class Tale:
    """A story with its teller's consent; `withdrawn` says how many days ago it was taken back, if it was.

    `told_for`: who it is about, where that is somebody else, who agrees. `until`: the last day of the consent, in days
    ago; a day to come is negative. `transcript`: it comes with a recording, of which this is what can be heard.
    """

    ago: int
    by: str
    words: str
    helped: str = ""
    uses: tuple[str, ...] = THE_GROUP
    credit: str = "none"
    withdrawn: int = 0
    editing: str = "parts"
    until: int = 0
    notes: tuple[str, ...] = ()
    told_for: str = ""
    transcript: str = ""
    used: tuple[Used, ...] = ()
