"""What people do as witnesses, one file for each noun."""
