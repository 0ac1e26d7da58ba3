"""The demo: one programme in two editions, told as data and lived through the real actions."""
