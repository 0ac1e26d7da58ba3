"""Was it so? Citizens confirm what the record claims, anybody challenges it, three citizens drawn by lot rule."""
