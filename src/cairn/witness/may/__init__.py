"""Who may confirm, challenge and rule, one file for each noun."""
