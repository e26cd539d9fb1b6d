"""Checks on figures: sums, shares, rates, and one thing counted twice."""
