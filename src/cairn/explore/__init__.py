"""Stage 2: statements, reactions, the opinion map, and the options that grow out of them."""
