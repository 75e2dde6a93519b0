"""Lessons: upcoming, past, requested and lost, with everything that can be done with one."""
