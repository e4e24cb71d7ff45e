"""The shell knows order, clock, git, disk and exit codes. Nothing imports it but itself."""
