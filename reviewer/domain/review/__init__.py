"""Decisions: commands, the pure decide / apply / invert, and the log they are chained in."""
