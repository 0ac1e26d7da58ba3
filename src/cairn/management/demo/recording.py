"""A second of sound, made here: a low hum that comes and goes softly."""

from __future__ import annotations

import math
import struct
import wave
from io import BytesIO
from typing import TYPE_CHECKING

from cairn.listen import recordings

if TYPE_CHECKING:
    from cairn.listen.recordings import Kept

RATE = 8_000  # samples a second
PITCH, LOUDNESS = 100, 6_000
FADE = RATE // 5


def hum() -> Kept:
    """A recording that waits in the store for its story."""
    sound = BytesIO()
    with wave.open(sound, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(b"".join(struct.pack("<h", _sample(number)) for number in range(RATE)))
    return recordings.keep(sound)


def _sample(number: int) -> int:
    softly = min(number, RATE - number, FADE) / FADE
    turn = 2 * math.pi * PITCH * number / RATE
    return round(LOUDNESS * softly * (math.sin(turn) + 0.3 * math.sin(2 * turn)) / 1.3)
