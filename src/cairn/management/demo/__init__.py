"""The demo: one programme with eight activities, told as data and lived through the real actions."""
