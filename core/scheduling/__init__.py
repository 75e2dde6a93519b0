"""The scheduling engine: zones, hours, free starts with reasons, series, prices and fees.

Pure: no database, no clock of its own.
"""
