"""The kiosk's window: what stands around the pages and lies over them."""
