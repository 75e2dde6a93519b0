"""Days, weeks, months and weekly hours as painted grids that hands and keys change."""
