"""Where there is no mail server, letters are files in a folder: one for each letter, however often it is sent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.mail.backends.base import BaseEmailBackend
from django.utils.timezone import localtime

if TYPE_CHECKING:
    from django.core.mail import EmailMessage

LONGEST = 80  # characters of a name


class EmailBackend(BaseEmailBackend):
    """Writes each letter to `file_path`. The same letter, known by its Message-ID, is the same file.

    A file is there whole or not at all, whenever the process is stopped.
    """

    def __init__(self, file_path: str, **options: Any) -> None:
        super().__init__(**options)
        self.folder = Path(file_path)
        self.folder.mkdir(parents=True, exist_ok=True)

    def send_messages(self, messages: Sequence[EmailMessage]) -> int:
        for one in messages:
            message = one.message()
            path = self.folder / _name(str(message["Message-ID"]), str(message["Date"]))
            beside = path.with_suffix(".part")
            beside.write_bytes(message.as_bytes())
            beside.replace(path)
        return len(messages)


def _name(message_id: str, date: str) -> str:
    """So that the newest stands last, and the same letter has the same name."""
    moment = localtime(parsedate_to_datetime(date)).strftime("%Y%m%d-%H%M%S")
    plain = re.sub(r"[^a-zA-Z0-9_.-]+", "-", message_id.strip("<>"))[:LONGEST]
    return f"{moment}-{plain}.eml"
