"""Measurements of the budgets; run by ``make bench``, never asserted on in a test."""
