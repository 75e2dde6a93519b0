"""What plain ``pytest`` does here beyond pytest: side by side by default, and strict.

Loaded by ``tests/conftest.py``; one module a habit:

- ``parallel``: workers, the ``sequential`` marker, ``--force-sequential``.
- ``nursery``: the workers are forked from a process that has imported every test.
- ``surroundings``: offscreen Qt, a home of its own for every test, Hypothesis profiles.
- ``loopback``: no connection leaves this machine.
- ``log_lines``: a warning nobody declared fails the test.
- ``patience``: what is waited for may take two minutes on a slow machine.
"""

PLACES = "INSTAINSTRU_TEST_PLACES"
"""The variable with the files and folders that the tests of a run are in, as JSON."""

PATIENCE_S = 120.0
"""How long a test waits for what is to come before it says that it does not, see `patience`."""
PATIENCE_MS = 120_000
"""The same."""
