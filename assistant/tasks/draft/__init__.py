"""The draft job: notes in, a plan, then text that holds nothing the notes do not."""
