"""The application people see: Studio and Kiosk."""
