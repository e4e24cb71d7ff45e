"""A wave of the survey: its files, forms and words, a spreadsheet from outside, the replies, and what they come to."""
