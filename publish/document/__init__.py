"""A document: its record and relations, its pictures, its transcript, a new one."""
