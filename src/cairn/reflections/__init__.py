"""Reflections: what people of a programme, leads and citizens alike, write about the work, and what others reply."""
