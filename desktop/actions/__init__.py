"""What can be done by name: action registry, command palette, undo."""
