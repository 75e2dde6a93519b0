"""What plain ``pytest`` does here beyond pytest: side by side by default, and strict.

Loaded by ``tests/conftest.py``; one module a habit:

- ``parallel``: workers, the ``sequential`` marker, ``--force-sequential``.
- ``surroundings``: offscreen Qt, a home of its own for every test, Hypothesis profiles.
- ``loopback``: no connection leaves this machine.
- ``log_lines``: a warning nobody declared fails the test.
"""
