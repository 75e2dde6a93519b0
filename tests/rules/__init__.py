"""The rules of the house that no tool knows; ``python -m tests.rules`` holds the tree to them."""
