"""How a build knows again what it made, and does without the rest: digests of values, and values made when asked for."""
