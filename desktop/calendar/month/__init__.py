"""The month: its weeks at a glance."""
