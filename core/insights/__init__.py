"""What lessons add up to: money, hours, what was called off, who came back. Pure."""
