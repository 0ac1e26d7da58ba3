"""The mathematics of Cairn: pure functions, no Django, no clock, no hidden dice."""
