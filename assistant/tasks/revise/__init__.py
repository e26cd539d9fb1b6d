"""The revise job: a draft and a wish in, a changed draft out with every fact kept."""
