"""Claims, grouping and conflicts; the NLP library is imported here alone, and not before it is needed."""

from reviewer.analysis.engine import ENGINE, analyze
from reviewer.analysis.proposals import propose

__all__ = ["ENGINE", "analyze", "propose"]
