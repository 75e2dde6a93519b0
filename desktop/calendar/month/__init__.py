"""The month: six weeks at a glance."""
