"""Sheet: the fact sheet as it will be exported."""
