"""The kiosk: a touch screen at the front desk that books walk-ins and checks students in."""
