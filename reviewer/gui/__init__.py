"""The window: Qt here alone."""
