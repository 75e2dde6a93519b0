"""How everything looks: tokens, palette, style sheet, icons, type and the live theme."""
