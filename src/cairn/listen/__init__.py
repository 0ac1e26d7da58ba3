"""Stage 1: stories with consent, contributions and questions, and their replies."""
