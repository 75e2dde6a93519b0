"""The application people see: Studio and Kiosk."""

VERSION = "0.1.0"
REPLICA = "replica.db"
"""The file in a device's folder that holds its copy of the studio."""
PRINTER = "printer"
"""What the program is called as by a kiosk whose ticket is to be printed."""
CURTAIN = "curtain"
"""And by its keeper, for a page to stand there while the kiosk does not."""
