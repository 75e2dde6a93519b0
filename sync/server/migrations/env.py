"""What Alembic runs: the revisions, on the connection that the runner opened."""

from alembic import context
from sqlalchemy import Connection

connection = context.config.attributes["connection"]
if not isinstance(connection, Connection):
    raise TypeError("migrations are run by sync.server.migrations.runner.upgrade")
context.configure(connection=connection, transaction_per_migration=False)
context.run_migrations()
