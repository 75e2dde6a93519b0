"""The sheet of shortcuts: every action with its keys, and other keys for it."""
