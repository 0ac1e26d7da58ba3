"""Every test that touches the database starts from an empty one; the four people are in `tests.make`."""

import pytest

from tests import make


@pytest.fixture
def world(db: None) -> make.World:
    return make.world()
