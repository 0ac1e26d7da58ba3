"""Persons and organisations, who works for whom, and from that the side a person is on."""
