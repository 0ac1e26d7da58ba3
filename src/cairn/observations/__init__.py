"""Staff who ask somebody to watch how they work in a session, and tell them alone."""
