"""How an answer is written from evidence without a model: one kind of answer a module."""
