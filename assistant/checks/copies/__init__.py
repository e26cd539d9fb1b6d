"""Checks on copies: from samples, from an older report, from elsewhere in the same one."""
