"""What a machine can know of an edition beyond its schema: each module is one topic, each function one rule."""
