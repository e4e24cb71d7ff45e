"""The survey's forms: what goes out, what comes back, and what is told of what is wrong."""
