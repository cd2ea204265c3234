"""How fast the press is: a corpus of any size, its steps measured, next to the floor and to others in the same run."""
