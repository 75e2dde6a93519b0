"""The first start: signing in on a desktop, pairing a kiosk."""
