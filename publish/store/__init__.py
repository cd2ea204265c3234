"""What is harvested, in SQLite or PostgreSQL."""
