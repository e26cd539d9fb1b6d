"""What this year's notice says of a question."""
