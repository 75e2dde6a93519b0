"""Accounts, sign-in, tokens and devices."""
