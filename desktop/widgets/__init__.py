"""Controls shared by the screens of Studio and Kiosk."""
