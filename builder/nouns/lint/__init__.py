"""What a text should not hold, row by row: what gives it away, and what to write instead."""
