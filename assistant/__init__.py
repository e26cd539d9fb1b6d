"""A chat assistant for people who must write formal Chinese reports."""
