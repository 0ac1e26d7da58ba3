"""The words on the page are the words of the paper."""

import re
from pathlib import Path

from cairn.web.contents.glossary_words import WORDS

ROOT = Path(__file__).resolve().parents[2]
CHAPTERS = ("Who takes part", "The work", "From story to work", "The mountain")


def words_of_the_paper() -> list[tuple[str, str]]:
    found, chapter = [], ""
    for line in (ROOT / "GLOSSARY.md").read_text().splitlines():
        chapter = line.removeprefix("## ") if line.startswith("## ") else chapter
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if chapter in CHAPTERS and line.startswith("| ") and cells[0] != "word":
            found.append((cells[0], re.sub(r"[*`\"]", "", cells[2])))
    return found


def test_the_page_and_the_paper_say_the_same():
    assert [(str(word), str(meaning)) for word, meaning in WORDS] == words_of_the_paper()
