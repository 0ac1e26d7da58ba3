"""The tables of witness, one file for each noun."""
