"""Which pages there are, and what each is told."""
