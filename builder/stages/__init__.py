"""Stages: functions from values to values. They import nouns, never each other's insides and never the shell."""
