"""Setting up a new studio: five steps, each saved by itself; where somebody left is in the rows."""
