"""The record reads as plain sentences, whatever names its entries use inside."""

import pytest

from cairn.web.contents import sentences
from cairn.web.contents.record_words import WORDS


@pytest.mark.parametrize(
    ("kind", "data", "said"),
    [
        ("activities.format.published", {"format": "bsl"}, "in one more format: British Sign Language video."),
        ("listen.contribution.answered", {"answer": "will_do"}, "got its answer: we will do it."),
        ("climb.stage.entered", {"stage": "explore"}, "moved to the stage “Explore”."),
        ("sessions.session.held", {"people": 1}, "People who were there: 1."),
    ],
)
def test_names_from_inside_are_told_in_plain_words(kind: str, data: dict[str, object], said: str) -> None:
    assert sentences.sentence(kind, "citizen", data).endswith(said)


@pytest.mark.parametrize("kind", sorted(WORDS))
def test_every_sentence_ends_as_a_sentence_and_has_no_underscore(kind: str) -> None:
    told = sentences.sentence(kind, "staff", {})
    assert told.endswith(".")
    assert "_" not in told
