"""Text to structure: the outline of a report, its figures, topics, passages, statistics. Pure and linear."""
