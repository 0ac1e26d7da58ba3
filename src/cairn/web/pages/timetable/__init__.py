"""Pages on which the timetable of an event is made."""
