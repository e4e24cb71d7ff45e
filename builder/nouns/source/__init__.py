"""A content file on its way in: its text with places, its front matter as a tree, its body, and its lines as written."""
