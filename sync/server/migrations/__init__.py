"""The server's schema, step by step: each revision is SQL beside a few lines of Python."""
