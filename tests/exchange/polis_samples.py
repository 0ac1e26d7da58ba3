"""Small Polis exports, written where a test wants them."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from cairn.exchange.importers import polis

NOW = datetime(2026, 6, 1, tzinfo=UTC)
read = partial(polis.read, now=NOW)

COMMENTS = """timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
1435654192085,Tue Jun 30 2015,0,1,2,0,1,Keep the quiet room open all day
1435654292085,Tue Jun 30 2015,1,2,0,1,0,"Two lines, and a ""quotation"":
tea at the door"
1435654392085,Tue Jun 30 2015,2,,0,0,-1,Buy my watches
"""
VOTES = """timestamp,datetime,comment-id,voter-id,vote
1435654193000,Tue Jun 30 2015,0,1,1
1435654195000,Tue Jun 30 2015,0,2,1
1435654194000,Tue Jun 30 2015,0,2,-1
1435654196000,Tue Jun 30 2015,1,1,0
1435654196000,Tue Jun 30 2015,1,1,-1
1435654199000,Tue Jun 30 2015,2,3,-1
"""
MATRIX = """participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,2
1,0,1,2,1,1,1,-1,
2,,1,1,1,0,1,,
3,1,0,1,0,1,,,-1
"""
SUMMARY = """topic,The quiet room
url,https://polis.example/6quiet
conversation-description,"What would make it work?

Say it in your own words."
"""
NEW_COMMENTS = """timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,importance,comment-body
1767225600,Thu Jan 01 2026,0,1,2,0,1,1,"Keep the quiet room open all day"
1767225700,Thu Jan 01 2026,4,2,0,0,1,0,"Tea at the door"
"""
NEW_VOTES = """timestamp,datetime,comment-id,voter-id,vote,important
1767225601,Thu Jan 01 2026,0,1,1,1
1767225602,Thu Jan 01 2026,0,2,1,0
1767225603,Thu Jan 01 2026,4,2,0,0
"""
NEW_MATRIX = """participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,4
1,0,1,1,1,0,1,
2,0,1,2,1,0,1,0
"""


def write(folder: Path, **files: str | bytes) -> Path:
    """Write `comments="…"` to comments.csv and so on; an underscore in the name stands for a hyphen."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        raw = content.encode() if isinstance(content, str) else content
        (folder / f"{name.replace('_', '-')}.csv").write_bytes(raw)
    return folder


def old_export(folder: Path, **instead: str | bytes) -> Path:
    """The old form, with any file written differently by name."""
    return write(folder, **{"comments": COMMENTS, "votes": VOTES, "summary": SUMMARY, **instead})


def matrix_export(folder: Path, **instead: str | bytes) -> Path:
    """The old form without votes.csv: only the wide matrix says how people voted."""
    return write(folder, **{"comments": COMMENTS, "participants_votes": MATRIX, "summary": SUMMARY, **instead})


def new_export(folder: Path, **instead: str | bytes) -> Path:
    """The new form: seconds, importance, participant in the singular."""
    standard = {"comments": NEW_COMMENTS, "votes": NEW_VOTES, "participant_votes": NEW_MATRIX}
    return write(folder, **{**standard, "summary": SUMMARY, **instead})
