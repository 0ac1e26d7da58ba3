"""How genuine was it? Reads the record of every activity and keeps its dated altitudes."""
