"""Loads the habits of ``tests/plugin`` and the fixtures every folder shares."""

pytest_plugins = [
    "pytester",
    "tests.fixtures.dress",
    "tests.fixtures.postgres",
    "tests.fixtures.statements",
    "tests.plugin.surroundings",
    "tests.plugin.garbage",
    "tests.plugin.leavings",
    "tests.plugin.loopback",
    "tests.plugin.log_lines",
    "tests.plugin.parallel",
    "tests.plugin.nursery",
    "tests.plugin.patience",
]
