"""Every address of the site, one file a slice. The whole list stands here."""

from cairn.web.addresses import (
    activities,
    care,
    challenges,
    confirming,
    decide,
    do,
    explore,
    learn,
    letters,
    listen,
    mountain,
    people,
    plain,
    programmes,
    recognition,
    sessions,
)

PATTERNS = [
    *plain.PATTERNS,
    *people.PATTERNS,
    *letters.PATTERNS,
    *programmes.PATTERNS,
    *care.PATTERNS,
    *activities.PATTERNS,
    *recognition.PATTERNS,
    *challenges.PATTERNS,
    *sessions.PATTERNS,
    *confirming.PATTERNS,
    *listen.PATTERNS,
    *explore.PATTERNS,
    *decide.PATTERNS,
    *do.PATTERNS,
    *learn.PATTERNS,
    *mountain.PATTERNS,
]
