"""The Studio's main window: rail, top bar and screen stack."""
