"""What is printed of a check or a build, for a terminal, for a pull request, and for a reviewer."""
