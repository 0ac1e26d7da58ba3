"""The live room of a session: who is in it, the queue, sense checks and table notes, while people meet."""
