"""What `api`'s functions are made of: the places where comparing, planning, history and applying meet."""
