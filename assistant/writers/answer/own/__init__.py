"""What the office's own reports and rules say of a question."""
