"""Evidence in the shape others ask for: facts from the record under their headings, and where there are none, why."""
