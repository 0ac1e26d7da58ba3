"""Suggestions who could be asked for a role or a session. People choose; nothing is given by a machine."""
