"""Puts the parts together; decides nothing."""
