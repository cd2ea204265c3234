"""Schemas: an ODD becomes RELAX NG and Schematron, and any RELAX NG becomes what libxml2 can use."""
