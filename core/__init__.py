"""The domain: the same code runs on every device and on the server."""
