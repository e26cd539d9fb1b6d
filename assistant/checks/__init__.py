"""Checks on a report: pure functions, a desk of material in, findings out; ``registry`` lists them, room by room."""
