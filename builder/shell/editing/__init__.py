"""What helps an editor at a terminal begin a file, or go on with one."""
