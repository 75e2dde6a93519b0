"""Programs of different ages with one another: files, outboxes, arguments, protocols, backups."""
