"""Read: the article beside its claims."""
