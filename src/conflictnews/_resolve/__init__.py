"""Resolution: which candidate wins, what belongs to what, and who a pronoun or a short form stands for."""
