"""Word tables, generated from lexicon/en. Literals only."""
