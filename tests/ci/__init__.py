"""What happens on the repository's host, tried here: workflows, forms, preview, link check, and the pictures of the manual."""
