"""The constructions: one phenomenon a file, each proposing candidates with its name and its evidence."""
