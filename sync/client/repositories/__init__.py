"""Every statement that the replica's own tables are read and written with."""
