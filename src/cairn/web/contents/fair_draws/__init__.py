"""What the pages of a fair draw show: quotas, chances in words, how the solver stands, the lots."""
