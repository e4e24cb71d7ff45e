"""Nouns: frozen, typed values and the tables that describe them. They import only each other."""
