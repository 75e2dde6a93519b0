"""A deterministic simulator: the real `core` and `sync` code, and a world that is out to break it.

`python -m tests.simulation --seed 7` runs one history and says what it did.
"""
