"""Drafts and reviews as Word files."""
