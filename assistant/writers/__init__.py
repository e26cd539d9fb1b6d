"""Writers: text composed from evidence, statistics and phrases, or written by a language model."""
