"""What a damaged copy still holds, read from its pages."""
