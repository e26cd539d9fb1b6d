"""How a draft is written from facts and phrases without a model."""
