"""Schemas: an ODD becomes RELAX NG and Schematron, and documents are judged by these or any others."""
