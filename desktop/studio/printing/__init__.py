"""The schedule on paper: a day or a week as one designed page."""
