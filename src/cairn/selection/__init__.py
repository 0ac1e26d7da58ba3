"""Fair draws for roles with fewer places than people: quotas agreed by both sides, chances, tickets, replacements."""
