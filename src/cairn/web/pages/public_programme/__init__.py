"""The programme of an event for everybody: list, grid, sessions, versions, files, calendars, my own agenda."""
