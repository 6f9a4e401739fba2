"""Facts: every fact in one table."""
