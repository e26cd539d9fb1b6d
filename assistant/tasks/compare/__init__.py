"""The compare job: a draft in, findings and its place among the samples out."""
