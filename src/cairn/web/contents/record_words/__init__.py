"""One sentence for each kind of ledger entry, one file a slice. `%(who)s` is the side of the person who did it."""

from collections.abc import Mapping
from typing import Any

from cairn.web.contents.record_words import (
    activities,
    decide,
    do,
    events,
    explore,
    learn,
    listen,
    live,
    moderation,
    mountain,
    programmes,
    reach,
    recognition,
    reflections,
    roles,
    selection,
    sessions,
    witness,
)

WORDS: Mapping[str, Any] = {
    **activities.WORDS,
    **moderation.WORDS,
    **recognition.WORDS,
    **roles.WORDS,
    **selection.WORDS,
    **witness.WORDS,
    **sessions.WORDS,
    **listen.WORDS,
    **live.WORDS,
    **explore.WORDS,
    **decide.WORDS,
    **events.WORDS,
    **do.WORDS,
    **learn.WORDS,
    **mountain.WORDS,
    **programmes.WORDS,
    **reach.WORDS,
    **reflections.WORDS,
}
