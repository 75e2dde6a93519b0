"""Weekly hours: open blocks that are painted by dragging."""
