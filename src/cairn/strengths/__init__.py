"""What people bring, in their own words, and who may read which line of it."""
