"""The week and the day: columns of hours with lessons in them."""
