"""The database: tables, the unit of work, queries, migrations and backups."""
