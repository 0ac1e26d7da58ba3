"""A recording is what is in it, whatever its name says; and what no story has does not stay."""

import io
import os
from datetime import timedelta

import pytest
from pytest_django import DjangoCaptureOnCommitCallbacks

from cairn.base.verdict import Refused
from cairn.listen import actions, queries, recordings
from cairn.listen.recordings import Kind
from tests import make
from tests.make_vault import SAID, box, id3, kept, mp3, mp4, ogg, recorded, wav, webm

GOOD = [
    (wav(), Kind.WAV), (mp3(), Kind.MP3), (mp3(tag=id3(b"TIT2" + b"\0" * 40)), Kind.MP3),
    (mp3(tag=id3(b"\0" * 30) + b"\0" * 20), Kind.MP3), (mp4(b"soun", brand=b"M4A "), Kind.M4A),
    (mp4(b"soun", b"vide"), Kind.MP4), (mp4(b"vide", b"soun", brand=b"qt  "), Kind.MP4), (ogg(), Kind.OGG),
    (ogg(b"\x01vorbis"), Kind.OGG), (webm(), Kind.WEBM), (webm(b"A_OPUS"), Kind.WEBA),
]  # fmt: skip
PAGE = b"<!doctype html><script>alert(1)</script>"
LIES = {
    "nothing": b"",
    "a page": PAGE,
    "a page inside a tag of MP3": mp3(tag=id3(PAGE)),
    "a page after the sound": wav() + PAGE,
    "a page in capitals": wav() + b"<HTML\n>",
    "a page in two pieces": wav() + b"\0" * ((1 << 20) - len(wav()) - 4) + PAGE,
    "a page inside MP4": mp4(b"soun") + box(b"free", PAGE),
    "the code of a server": wav() + b"<?php echo 1;",
    "a picture": b"\x89PNG\r\n\x1a\n" + b"\0" * 100,
    "a picture in boxes": box(b"ftyp", b"heic\0\0\0\0") + box(b"meta", b"\0" * 40),
    "a drawing": b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    "a document": b"%PDF-1.7\n" + b"\0" * 100,
    "a program": b"MZ" + b"\0" * 200,
    "an archive": b"PK\x03\x04" + b"\0" * 200,
    "RIFF without sound": b"RIFF\x24\0\0\0AVI LIST" + b"\0" * 40,
    "WAV without its sound": wav()[:20],
    "Ogg with a film": ogg(b"\x80theora"),
    "Matroska": webm(doctype=b"matroska"),
    "WebM without a track": webm(b"S_TEXT"),
    "MP4 without tracks": mp4(),
    "MP4 cut off": mp4(b"soun")[:-20],
    "a tag alone": id3(b"\0" * 40),
    "one frame of MP3, then something else": mp3(1) + b"something else altogether",
    "words": b"The bell rang all morning." * 20,
}


@pytest.mark.parametrize(("content", "kind"), GOOD)
def test_a_recording_is_known_by_what_is_in_it(content: bytes, kind: Kind):
    assert recordings.kind_of(io.BytesIO(content)) == kind


@pytest.mark.parametrize("content", LIES.values(), ids=LIES)
def test_a_file_that_lies_is_refused_with_the_reason(content: bytes):
    with pytest.raises(Refused, match=r"empty|no recording we can play|code of a web page"):
        recordings.keep(io.BytesIO(content))


def test_a_recording_lies_under_a_name_that_says_nothing_for_the_owner_of_the_server_alone():
    file = recordings.path_of(kept().name)
    assert file.read_bytes() == wav()
    assert file.stat().st_mode & 0o777 == 0o600
    for odd in ("../secret_key", "", "x", "a" * 31 + "/"):
        assert not recordings.holds(odd)
        with pytest.raises(ValueError, match="no name of a recording"):
            recordings.path_of(odd)


def test_what_no_story_has_is_cleared_away_after_some_hours(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path
    old, new, in_a_story = kept().name, kept().name, kept().name
    (tmp_path / "tmpabc.upload").write_bytes(b"half of a file")
    now = make.day(10)
    for name in (old, in_a_story, "tmpabc.upload"):
        os.utime(tmp_path / name, (make.day(9).timestamp(),) * 2)
    os.utime(tmp_path / new, (now.timestamp(),) * 2)
    assert recordings.clear(but={in_a_story}, older_than=now - timedelta(hours=3)) == 2
    assert {file.name for file in tmp_path.iterdir()} == {new, in_a_story}


@pytest.mark.django_db
def test_a_recording_belongs_to_a_story_and_can_be_read(world: make.World):
    story = recorded(world)
    assert (story.recording_kind, story.transcript, story.is_video) == ("wav", SAID, False)
    assert queries.recordings_in_stories() == {story.recording}


@pytest.mark.django_db
def test_a_recording_without_its_words_is_refused(world: make.World):
    with pytest.raises(Refused, match="Write down what is said"):
        recorded(world, transcript="  ")


@pytest.mark.django_db
def test_one_recording_cannot_be_in_two_stories_or_be_made_up(world: make.World):
    story = recorded(world)
    same = recordings.Kept(story.recording, story.recording_kind, 1)
    made_up = recordings.Kept("0" * 32, "wav", 1)
    for one in (same, made_up, recordings.Kept("../secret_key", "wav", 1)):
        with pytest.raises(Refused, match="Choose the file again"):
            recorded(world, recording=one)


@pytest.mark.django_db
def test_destroying_a_story_destroys_its_recording_once_that_is_kept_for_good(
    world: make.World, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
):
    story = recorded(world)
    name = story.recording
    actions.withdraw_story(story, by=world.amina, at=make.day(1))
    assert recordings.holds(name)
    with django_capture_on_commit_callbacks(execute=True):
        actions.erase_story(story, by=world.amina, at=make.day(2))
        assert recordings.holds(name)
    assert not recordings.holds(name)
    story.refresh_from_db()
    assert (story.recording, story.transcript, story.words) == ("", "", "")


@pytest.mark.django_db
def test_a_crash_between_the_two_leaves_a_file_that_no_story_has(world: make.World, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    story = recorded(world)
    name = story.recording
    actions.withdraw_story(story, by=world.amina, at=make.day(1))
    actions.erase_story(story, by=world.amina, at=make.day(2))  # and the machine stops
    assert recordings.holds(name)
    recordings.clear(but=queries.recordings_in_stories(), older_than=make.day(10_000))
    assert not recordings.holds(name)


@pytest.mark.parametrize("part", [box(b"free"), id3(b"")])
def test_a_file_of_nothing_but_empty_parts_is_not_read_to_its_end(part: bytes) -> None:
    """Many seconds of work for one upload would be a way to stop the server."""

    class Counted(io.BytesIO):
        reads = 0

        def read(self, size: int | None = -1, /) -> bytes:
            self.reads += 1
            return super().read(size)

    file = Counted((box(b"ftyp", b"isom") if part.endswith(b"free") else b"") + part * 200_000)
    with pytest.raises(Refused, match="no recording"):
        recordings.kind_of(file)
    assert file.reads < 50_000
