"""The five containers, each looked into as far as it takes to be sure: "" when the file is none.

Sources: ISO 14496-12 (boxes), RFC 3533, 5334 and 7845 (Ogg, Opus), RFC 2361 (WAVE), RFC 9559 (Matroska),
ISO 11172-3 and 13818-3 (MPEG audio), id3.org (ID3v2).
"""

from __future__ import annotations

from typing import BinaryIO

LARGEST_MOOV = 16 << 20
LOOKED_INTO = 1 << 16
MOST_PARTS = 10_000  # boxes or tags one after the other: a file of nothing else would be read for minutes
BITRATES = {  # kbit/s of MPEG layer III, for version 1 and for versions 2 and 2.5
    1: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    2: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
RATES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}  # by the two bits of the version
LAYER_3 = 1


def iso_media(file: BinaryIO) -> str:
    """MP4 and M4A: a box of the file's type first, and a box that describes its tracks."""
    if _at(file, 4, 4) != b"ftyp":
        return ""
    size, at = file.seek(0, 2), 0
    for _box in range(MOST_PARTS):
        if at + 8 > size:
            return ""
        length, name = int.from_bytes(_at(file, at, 4)), _at(file, at + 4, 4)
        head = 8
        if length == 1:
            length, head = int.from_bytes(_at(file, at + 8, 8)), 16
        elif length == 0:
            length = size - at
        if length < head or at + length > size:
            return ""
        if name == b"moov":
            return _of_its_tracks(_at(file, at, min(length, LARGEST_MOOV)))
        at += length
    return ""


def ogg(file: BinaryIO) -> str:
    """Ogg with sound in Opus or Vorbis."""
    page = _at(file, 0, 512)
    if not page.startswith(b"OggS\0") or len(page) < 28:
        return ""
    first = page[27 + page[26] :]
    return "ogg" if first.startswith((b"OpusHead", b"\x01vorbis")) else ""


def wave(file: BinaryIO) -> str:
    """WAV: RIFF, its form, and a description of the sound before the sound."""
    start = _at(file, 0, LOOKED_INTO)
    if start[:4] != b"RIFF" or start[8:12] != b"WAVE":
        return ""
    described, sound = start.find(b"fmt "), start.find(b"data")
    return "wav" if 12 <= described < sound else ""


def matroska(file: BinaryIO) -> str:
    """WebM: the head of EBML with this type of document, and at least one track."""
    start = _at(file, 0, LOOKED_INTO)
    if not start.startswith(b"\x1a\x45\xdf\xa3") or b"\x42\x82\x84webm" not in start[:64]:
        return ""
    if any(codec in start for codec in (b"V_VP8", b"V_VP9", b"V_AV1")):
        return "webm"
    return "weba" if b"A_OPUS" in start or b"A_VORBIS" in start else ""


def mpeg_audio(file: BinaryIO) -> str:
    """MP3: after the tags, three frames of layer III, each where the one before it ends."""
    size, at = file.seek(0, 2), 0
    for _tag in range(MOST_PARTS):
        if _at(file, at, 3) != b"ID3":
            break
        head = _at(file, at, 10)
        if len(head) < 10 or any(byte & 0x80 for byte in head[6:]):
            return ""
        at += (20 if head[5] & 0x10 else 10) + sum(
            byte << shift for byte, shift in zip(head[6:], (21, 14, 7, 0), strict=True)
        )
    padding = _at(file, at, LOOKED_INTO)
    at += len(padding) - len(padding.lstrip(b"\0"))
    for _frame in range(3):
        length = _frame_length(_at(file, at, 4))
        if not length or at + length > size:
            return ""
        at += length
        if at >= size:
            break
    return "mp3"


def _of_its_tracks(moov: bytes) -> str:
    """mp4 with a picture, m4a with sound alone, by the handlers of its tracks."""
    handlers, at = set(), moov.find(b"hdlr")
    while at >= 0:
        handlers.add(moov[at + 12 : at + 16])
        at = moov.find(b"hdlr", at + 4)
    if b"vide" in handlers:
        return "mp4"
    return "m4a" if b"soun" in handlers else ""


def _frame_length(head: bytes) -> int:
    """The length of the frame of layer III that begins with these four bytes; 0 when none does."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0:
        return 0
    version, layer = head[1] >> 3 & 3, head[1] >> 1 & 3
    bitrate, rate, padding = head[2] >> 4, head[2] >> 2 & 3, head[2] >> 1 & 1
    if layer != LAYER_3 or version not in RATES or rate == 3 or bitrate in {0, 15}:
        return 0
    per_frame, kbits = (144, BITRATES[1][bitrate]) if version == 3 else (72, BITRATES[2][bitrate])
    return per_frame * kbits * 1000 // RATES[version][rate] + padding


def _at(file: BinaryIO, where: int, length: int) -> bytes:
    file.seek(where)
    return file.read(length)
