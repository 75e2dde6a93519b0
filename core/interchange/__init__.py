"""Calendars of other programs: lessons out, busy times in (RFC 5545, `.ics`). Pure but for them."""
