"""Sentences for the record: confirmations, challenges and rulings."""

from collections.abc import Mapping
from typing import Any

WORDS: Mapping[str, Any] = {}
