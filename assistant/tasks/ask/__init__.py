"""The ask job: a question in, a cited answer out."""
