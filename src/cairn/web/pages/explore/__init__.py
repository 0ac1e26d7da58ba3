"""The pages of Explore: answer statements, see the map, write options together."""
