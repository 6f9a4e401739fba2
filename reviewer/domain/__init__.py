"""The words and rules of the subject; imports nothing but the standard library."""
