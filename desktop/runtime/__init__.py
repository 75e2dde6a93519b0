"""How the application runs: jobs off the UI thread, change hub, presenters, crash handling."""
