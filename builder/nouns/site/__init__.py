"""The site around the content: its addresses, name, look, budgets, and what its audit finds."""
