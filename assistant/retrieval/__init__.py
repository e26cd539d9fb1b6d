"""From a question to ranked evidence, as a LangChain retriever."""
