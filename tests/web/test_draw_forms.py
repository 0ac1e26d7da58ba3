"""Whoever enters the numbers of a public draw is shown how many there are."""

from __future__ import annotations

import pytest

from cairn.web.forms.draws import DrawnForm
from cairn.witness import draws


@pytest.mark.parametrize("draw", draws.DRAWS, ids=lambda draw: draw.code)
def test_the_example_beside_the_field_is_one_that_this_draw_would_take(draw: draws.PublicDraw) -> None:
    hint = str(DrawnForm(of=draw.code)["numbers"].help_text)
    assert hint.startswith(f"{draw.drawn} numbers")
    assert draw.example in hint
    assert draws.numbers(draw, draw.example) == draw.example.replace(" ", "-")
