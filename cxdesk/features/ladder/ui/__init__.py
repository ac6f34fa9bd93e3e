"""Moving an account by menu and by keys."""
