"""What people write, checked: one file a slice. Forms validate and never save."""
