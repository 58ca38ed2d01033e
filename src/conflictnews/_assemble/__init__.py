"""Candidates to models: the only room in which public models are made from ranges of tokens."""
