"""Tests of the shell: order, exit codes, reports, preview."""
