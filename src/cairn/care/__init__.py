"""Care: help lines for each country, the two contacts of a programme, and words that reach only them, sealed."""
