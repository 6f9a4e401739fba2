"""Colours of the documents for word processors, as they write them."""

INK = "1D1F23"
SOFT = "555B64"
LINK = "1F5A93"
WARN = "8A2C1D"
WARN_PAPER = "FDF3F0"
RULE = "D3D5DA"
