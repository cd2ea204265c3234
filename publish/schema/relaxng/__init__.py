"""RELAX NG: schemas in its XML syntax, and a validator that finds every fault; no knowledge of TEI."""
