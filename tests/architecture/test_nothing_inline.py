"""No page carries style or script of its own: the Content Security Policy would drop it. One mail carries style."""

import ast
import re
from pathlib import Path

import pytest

from tests.architecture.test_structure import MODULES, SOURCE

LETTER = "letters/letter.html"  # a mail, and no page: mail programs strip style sheets
TEMPLATES = SOURCE / "web" / "templates"
TAGS = re.compile(r"{%.*?%}|{{.*?}}|{#.*?#}", re.DOTALL)
STYLE = re.compile(r"<style\b|\sstyle\s*=", re.IGNORECASE)
SCRIPT = re.compile(r"<script\b(?![^>]*\ssrc=)|\son[a-z]+\s*=|javascript:", re.IGNORECASE)
WRITES_LETTERS = {f"cairn.notify.{name}" for name in ("letters", "reply_letters", "sealing", "sending", "written")}


def carrying(what: re.Pattern[str], folder: Path = TEMPLATES) -> set[str]:
    files = folder.rglob("*.html")
    return {str(file.relative_to(folder)) for file in files if what.search(TAGS.sub(" ", file.read_text()))}


def test_no_template_carries_style_or_script_but_the_letter_its_style():
    assert set(SOURCE.rglob("*.html")) == set(TEMPLATES.rglob("*.html"))
    assert (carrying(STYLE), carrying(SCRIPT)) == ({LETTER}, set())


@pytest.mark.parametrize(
    ("what", "html"),
    [
        (STYLE, '<p style="margin: 0">'), (STYLE, "<p{% if a %} style='margin: 0'{% endif %}>"), (STYLE, "<style>p"),
        (SCRIPT, "<script>alert()"), (SCRIPT, "<a\nonclick=x>"), (SCRIPT, '<a href="javascript:x">'),
    ],
)  # fmt: skip
def test_the_check_sees_what_stands_inline(tmp_path: Path, what: re.Pattern[str], html: str):
    (tmp_path / "page.html").write_text(html)
    (tmp_path / "fine.html").write_text('{% include "a.html" with one=1 style="b" %}<script src="a.js" defer></script>')
    assert carrying(what, tmp_path) == {"page.html"}


def test_the_letter_is_rendered_where_mails_are_written_and_nowhere_else():
    files = [*MODULES, *TEMPLATES.rglob("*.html")]
    naming = {str(file.relative_to(SOURCE)) for file in files if LETTER in file.read_text()}
    assert naming == {"notify/written.py"}


def test_no_page_reads_what_writes_letters():
    read = {name for file in (SOURCE / "web").rglob("*.py") for name in imported(file)}
    assert "cairn.notify.queries" in read
    assert read & WRITES_LETTERS == set()


def imported(file: Path) -> set[str]:
    """Every module, and every name of one, that this file imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.ImportFrom):
            found |= {str(node.module), *(f"{node.module}.{one.name}" for one in node.names)}
        elif isinstance(node, ast.Import):
            found |= {one.name for one in node.names}
    return found
