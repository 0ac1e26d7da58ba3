import zipfile

import pytest

from cairn.exchange.csv_tables import Unreadable
from tests.exchange import polis_samples as samples


def zipped(folder, path, inside=""):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in folder.iterdir():
            archive.write(file, inside + file.name)
    return path


@pytest.mark.parametrize("inside", ["", "quiet-room/"])
def test_a_zip_file_is_read_as_its_folder(tmp_path, inside):
    folder = samples.old_export(tmp_path / "folder")
    path = zipped(folder, tmp_path / "export.zip", inside)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("__MACOSX/._comments.csv", b"\0\5\26\7")
    from_zip, from_folder = samples.read(path), samples.read(folder)
    assert from_zip.statements == from_folder.statements
    assert list(from_zip.reactions) == list(from_folder.reactions)
    assert from_zip.report == from_folder.report


def test_a_damaged_zip_file_is_refused(tmp_path):
    path = zipped(samples.old_export(tmp_path / "folder"), tmp_path / "export.zip")
    raw = bytearray(path.read_bytes())
    begin = raw.index(b"comments.csv") + len("comments.csv")
    raw[begin : begin + 20] = b"\xff" * 20
    path.write_bytes(raw)
    with pytest.raises(Unreadable, match=r"comments\.csv: The file breaks off after line \d"):
        samples.read(path)


def test_a_file_that_is_no_zip_is_refused(tmp_path):
    path = tmp_path / "comments.csv"
    path.write_text(samples.COMMENTS)
    with pytest.raises(Unreadable, match=r"comments\.csv: This is neither a folder nor a zip file"):
        samples.read(path)
