"""The path: the order of the five stages, once, and walking it."""
