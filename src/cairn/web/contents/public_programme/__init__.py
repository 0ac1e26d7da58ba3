"""The programme of an event as pages show it: lines, the grid, what can be filtered, what changed."""
