"""Reading what was asked, answered, challenged and ruled, one file for each noun."""
