"""What the build writes out for the form."""
