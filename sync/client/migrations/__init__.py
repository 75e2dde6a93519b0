"""The shape of a replica's file, and how an older file becomes a present one.

See docs/adr on why a replica is not upgraded by Alembic.
"""
