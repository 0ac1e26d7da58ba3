"""The parts of bench/opinion_map.py."""
