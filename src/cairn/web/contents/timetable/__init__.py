"""What the pages of a timetable show: rules and wishes in plain sentences, the grid, what changed."""
