"""What is moderated, as whoever asks describes it: where it stands and whose it is, never its words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cairn.activities import queries as activities
from cairn.moderation.choices import ABOUT_THE_ORGANISATION, NOT_CITIZENS

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


@dataclass(frozen=True, slots=True)
class Thing:
    """Words of one kind, by their reference. `place`: the activity they stand in, or the programme itself.

    `author` is None where nobody is known; then `is_asked_by_author` says that whoever asks now has shown the code
    that belongs to the words. `about` are the ids of people the words are about, as far as known.
    """

    place: Activity | Programme
    kind: str
    ref: str
    author: Person | None
    side: str
    about: frozenset[int] = frozenset()
    is_asked_by_author: bool = False

    @property
    def programme(self) -> Programme:
        return activities.programme_of(self.place)

    @property
    def activity(self) -> Activity | None:
        return activities.activity_of(self.place)

    @property
    def is_about_the_organisation(self) -> bool:
        return self.kind in ABOUT_THE_ORGANISATION

    @property
    def needs_a_citizens_eye(self) -> bool:
        """Whether one of the two who hide these words has to be a citizen who does not lead the work."""
        return self.is_about_the_organisation or self.side not in NOT_CITIZENS

    def asked_by_author(self) -> Thing:
        """The same, asked about by somebody who has shown the code that belongs to the words."""
        return replace(self, is_asked_by_author=True)

    def is_by(self, person: Person | None) -> bool:
        """Whether these are the words of whoever asks."""
        return self.is_asked_by_author or (person is not None and person == self.author)
