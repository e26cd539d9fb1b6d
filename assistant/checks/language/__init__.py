"""Checks on language: spelling, words and their company, set formulations."""
