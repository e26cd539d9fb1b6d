"""Checks on a report: pure functions, a desk of material in, findings out; see ``registry`` for the list."""
