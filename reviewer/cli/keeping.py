"""The commands that keep the database safe: verify, backup, restore, doctor."""
