"""Checks on a report: pure functions, a desk of material in, findings out, by what they look at; ``registry`` lists them."""
