"""Who may do what: permissions, roles, the actor, and the table of booking states."""
