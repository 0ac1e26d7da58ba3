"""Letters: who is told what by e-mail, once."""
