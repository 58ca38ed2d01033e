"""The shallow syntax that every rule is written on: units, tags, quantities, noun and verb groups, clauses."""
