"""The jobs a user asks for, one verb a file: ask, draft, compare."""
