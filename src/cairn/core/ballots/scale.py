"""What can stand on a ballot paper, and what it means for the count."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from cairn.core.words import Words


@dataclass(frozen=True, slots=True)
class Scale:
    """The grades of a rule, best first, each in words, and what a side's count takes them for.

    `yes_from` and better can live with an option, `support_from` and better support it, `no_upto` and worse do
    not accept it, `objects_upto` and worse object. A grade between yes and no counts for neither.
    """

    words: Mapping[int, Words]
    yes_from: int
    support_from: int
    no_upto: int
    objects_upto: int = -1

    @property
    def grades(self) -> frozenset[int]:
        return frozenset(self.words)

    @property
    def said(self) -> str:
        """The grades as they stand in a sentence.

        >>> YES_OR_NO.said
        '1 and 0'
        """
        *most, last = [str(grade) for grade in self.words]
        return f"{', '.join(most)} and {last}"


GRADES: Mapping[int, Words] = MappingProxyType(
    {
        4: Words("I strongly support it"),
        3: Words("I support it"),
        2: Words("I can live with it"),
        1: Words("I am not happy with it, but would not stop it"),
        0: Words("I object to it"),
    }
)
FIVE_GRADES = Scale(GRADES, yes_from=2, support_from=3, no_upto=1, objects_upto=0)

YES_OR_NO = Scale(
    MappingProxyType({1: Words("Yes"), 0: Words("No")}),
    yes_from=1,
    support_from=1,
    no_upto=0,
)
