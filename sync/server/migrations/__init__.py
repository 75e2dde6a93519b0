"""The server's schema, step by step. Each revision is SQL for PostgreSQL beside a few lines of Python."""
