"""What every painted grid is painted with: ink, type, ground and shadow."""
