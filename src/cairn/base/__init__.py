"""What every slice stands on: the record, and the verdict with its reason."""
