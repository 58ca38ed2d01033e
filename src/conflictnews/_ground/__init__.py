"""A draft by a person or a language model, held against the text it was made from."""

from conflictnews._ground.ground import ground

__all__ = ["ground"]
