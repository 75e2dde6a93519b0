"""The HTTP surface: routers that hold no rule and no query."""
