"""Tests of the nouns: plain values in, plain values out."""
