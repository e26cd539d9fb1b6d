"""Chat models and embeddings behind LangChain's interfaces; the only room that knows their providers."""
