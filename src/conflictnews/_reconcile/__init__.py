"""Several reports side by side: which of them tell of one incident, and where they differ."""

from conflictnews._reconcile.pool import reconcile

__all__ = ["reconcile"]
