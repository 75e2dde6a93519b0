"""What is touched and read on the kiosk's pages: buttons, fields, keys, cards, the week."""
