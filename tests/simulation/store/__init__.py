"""The server's database in memory: the production SQL on SQLite, behind the production classes."""
