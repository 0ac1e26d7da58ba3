"""Every pair of colours the stylesheet puts together can be read: 4.5 to 1 for words, 3 to 1 for lines and signs."""

import re
from pathlib import Path

import brotli
import pytest

import cairn.web

CSS = (Path(cairn.web.__file__).parent / "static" / "cairn" / "cairn.css").read_text()

WORDS = [
    *(
        (text, ground)
        for text in ("ink", "soft", "pine", "pine-deep", "clay")
        for ground in ("paper", "raised", "mist")
    ),
    *((text, ground) for text in ("ink", "pine", "pine-deep") for ground in ("sun-wash", "leaf-wash", "clay-wash")),
    ("clay", "clay-wash"),
    ("soft", "sun-wash"),
    ("soft", "leaf-wash"),
    ("soft", "clay-wash"),
    ("on-pine", "pine"),
    ("on-pine", "pine-deep"),
    ("on-sun", "sun"),
    ("ink", "sky"),
    ("casing", "route"),
    *(("raised", f"group-{letter}") for letter in "abcde"),
]
SIGNS = [
    *((line, ground) for line in ("line", "pine", "clay", "ink") for ground in ("paper", "raised", "mist")),
    *((f"group-{letter}", "mist") for letter in "abcde"),
    ("promise", "sky"),
    ("promise", "casing"),
    ("promise", "raised"),
    ("on-sun", "sun"),
]


def tokens(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{3,6})\b", block))


def palettes() -> dict[str, dict[str, str]]:
    """The tokens in force in each mode: what is not said again stays as it was."""
    parts = [tokens(block) for block in re.findall(r":root\s*{(.*?)}", CSS, re.DOTALL)]
    light, dark, strong, strong_dark = parts[:4]
    return {
        "light": light,
        "dark": light | dark,
        "more contrast": light | strong,
        "more contrast, dark": light | dark | strong | strong_dark,
    }


def luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    full = "".join(2 * digit for digit in digits) if len(digits) == 3 else digits
    parts = [int(full[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_has_the_highest_ratio() -> None:
    assert ratio("#000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("mode", ["light", "dark", "more contrast", "more contrast, dark"])
def test_words_can_be_read_on_every_ground(mode: str) -> None:
    colours = palettes()[mode]
    weak = {pair: round(ratio(colours[pair[0]], colours[pair[1]]), 2) for pair in WORDS}
    assert {pair: found for pair, found in weak.items() if found < 4.5} == {}


@pytest.mark.parametrize("mode", ["light", "dark", "more contrast", "more contrast, dark"])
def test_lines_and_signs_can_be_seen(mode: str) -> None:
    colours = palettes()[mode]
    weak = {pair: round(ratio(colours[pair[0]], colours[pair[1]]), 2) for pair in SIGNS}
    assert {pair: found for pair, found in weak.items() if found < 3} == {}


def test_the_stylesheet_is_small() -> None:
    assert len(brotli.compress(CSS.encode())) < 9_000


def test_every_colour_in_the_rules_is_a_token() -> None:
    rules = re.sub(r"(:root\s*{.*?})", "", CSS, flags=re.DOTALL)
    assert re.findall(r"#[0-9a-f]{3,8}\b(?=[^{}]*;)", rules) == []


def test_every_token_that_is_used_is_declared() -> None:
    declared = set(re.findall(r"--([\w-]+):", CSS))
    assert set(re.findall(r"var\(--([\w-]+)\)", CSS)) - declared == set()
