"""A second opinion of a language model that the person runs: off unless asked for, and checked word by word.

The network library is imported here alone, and not before a question is asked.
"""
