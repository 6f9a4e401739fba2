"""Conflicts: the queue, and one fact with its sources side by side."""
