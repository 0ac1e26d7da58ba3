"""What a table writes down, saved while somebody types."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from cairn.base.verdict import Refused
from cairn.ledger.action import quiet
from cairn.live import keys, may, queries
from cairn.live.choices import NOTE_LENGTH
from cairn.live.models import Guest, LiveRoom, TableNote
from cairn.live.stirring import stir


@quiet("saved while somebody types; the entry that closes the room seals what was written")
def write_note(
    room: LiveRoom, *, guest: Guest, at: datetime, table: int, key: str, words: str, edition: int
) -> TableNote:
    """The note under this key as it reads now. An edition that comes late, or twice, changes nothing."""
    may.write_note(guest, room, table, key).or_refuse()
    session = room.session
    note = queries.note_by_key(session, key)
    if note is None:
        note = TableNote(session=session, table=table, key_hash=keys.kept(session, key), guest=guest, begun_at=at)
    elif note.guest_id != guest.pk:
        raise Refused(_("Somebody else writes this note. Open the page of the table again to begin your own."))
    elif edition <= note.edition:
        return note
    note.table, note.words, note.edition, note.saved_at = table, _plainly(words), edition, at
    note.save()
    stir(room)
    return note


def _plainly(words: str) -> str:
    """The words with one kind of line end. A note may be empty again."""
    plain = words.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    if len(plain) > NOTE_LENGTH:
        numbers = {"have": len(plain), "most": NOTE_LENGTH}
        raise Refused(_("This has %(have)d characters; there is room for %(most)d. Begin a second note.") % numbers)
    return plain
