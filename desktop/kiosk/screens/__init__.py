"""The pages of the kiosk: each a presenter (state and intents) and a view that draws it."""
