"""The central server: one API that holds the truth and decides who gets a slot."""
