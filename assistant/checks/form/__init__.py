"""Checks on form: parts, headings, numbers, marks, and what is left to fill in."""
