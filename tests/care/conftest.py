"""Keys of its own for each test: none is left behind, and none is found."""

from pathlib import Path

import pytest
from django.test import override_settings


@pytest.fixture(autouse=True)
def own_keys(tmp_path: Path):
    with override_settings(CARE_KEYS=tmp_path / "care_keys"):
        yield tmp_path / "care_keys"
