"""Conversations: what has been said, and which of the three jobs a message asks for."""
