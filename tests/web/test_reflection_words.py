"""The words of a reflection as HTML: a short list of what can come out, whatever somebody puts in."""

from html.parser import HTMLParser

import pytest
from django.utils.safestring import mark_safe
from hypothesis import given, settings
from hypothesis import strategies as st

from cairn.web.contents.reflection_words import as_html, summary

ALLOWED = {"p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "em", "strong", "br", "a"}
ATTRIBUTES = {"a": {"href", "rel"}, "ol": {"start"}}
ATTACKS = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))", "[a](java\nscript:alert(1))", "[a](javascript&colon;alert(1))",
    "[a](&#106;avascript:alert(1))", "[a](\\javascript:alert(1))", "[a](data:text/html;base64,PHNjcmlwdD4=)",
    "[a](vbscript:x)", "<javascript:alert(1)>", "<data:text/html,x>", "![a](javascript:alert(1))",
    "![a](https://elsewhere.example/pixel.png)", '[a](https://a.example/"onmouseover="alert(1))',
    '[a](https://a.example "onclick=alert(1)")', "[a]( javascript:alert(1))", "[a](//elsewhere.example)", "[a](/me)",
    "[<script>](https://a.example)", "[[a](javascript:1)](https://a.example)", "> # <b onclick=x>\n> - [x](data:,1)",
    "[r]: javascript:alert(1)\n\n[r]", "&lt;script&gt;", "`<script>`", "```\n<script>\n```", "    <script>",
    "<a href='javascript:1'>x</a>", "<https://a.example/<script>>", "[a](https:javascript:alert(1))",
    "<style>*{display:none}</style>", "<!-- x -->", "<![CDATA[x]]>", "<?php x ?>", "[a](http://\u202emoc.example)",
)  # fmt: skip


class Tags(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def check(html: str) -> None:
    for tag, attributes in Tags(html).found:
        assert tag in ALLOWED
        assert set(attributes) <= ATTRIBUTES.get(tag, set())
        if tag == "a":
            assert str(attributes["href"]).lower().startswith(("http://", "https://"))
            assert attributes["rel"] == "nofollow ugc noopener"
    assert "<!" not in html


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_harmful_comes_out(attack: str):
    for words in (
        attack,
        f"> {attack}",
        f"- {attack}",
        f"# {attack}",
        f"**{attack}**",
        f"[{attack}](https://a.example)",
    ):
        check(as_html(words, {}))


@given(st.lists(st.sampled_from(
    [*"#*_[]()<>!-+.`~\\\n &\"':/1", "https://", "javascript:", "data:", "[picture 1]", "&#58;", "script", "a", "\t"]
), max_size=60))  # fmt: skip
@settings(max_examples=300)
def test_whatever_is_put_together_only_what_is_allowed_comes_out(parts: list[str]):
    check(as_html("".join(parts), {}))
    assert "\n" not in summary("".join(parts))


@pytest.mark.parametrize("words", ["[" * 20_000, ">" * 20_000, "- " * 10_000, "*" * 20_000, "[a](" * 5_000])
def test_words_made_to_be_slow_are_not(words: str):
    check(as_html(words[:20_000], {}))


def test_headings_start_under_the_title_and_go_down_one_step_at_a_time():
    html = as_html("### a\n\n# b\n\n###### c\n\n###### d\n\n# e", {})
    assert [tag for tag, _ in Tags(html).found] == ["h2", "h2", "h3", "h3", "h2"]


def test_a_picture_stands_where_its_mark_is_alone_on_a_line():
    html = as_html("One\n[Picture 1]\ntwo [picture 1] three\n\n> [picture 1]\n\n[picture 9]", {1: mark_safe("<hr>")})
    assert html.count("<hr>") == 1
    assert "two [picture 1] three" in html
    assert "picture 9" not in html


def test_the_summary_is_plain_words_without_headings_and_pictures():
    assert summary("# Title\n\nHello *you*,\nlook: [here](https://a.example)\n\n[picture 1]") == "Hello you, look: here"
    assert len(summary("word " * 500)) <= 280
