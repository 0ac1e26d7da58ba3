"""What pages show: gathered from several slices, counted, and put into words."""
