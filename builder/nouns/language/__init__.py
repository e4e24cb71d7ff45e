"""Danish itself: grammar and order, dates, amounts, the typography of a line, and turns of phrase that problems share."""
