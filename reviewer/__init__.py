"""Reviewer: from articles that disagree to a fact sheet in which every line can be traced."""

__version__ = "0.1.0"
