"""Sentences for the record: costs and payment."""

from collections.abc import Mapping
from typing import Any

WORDS: Mapping[str, Any] = {}
