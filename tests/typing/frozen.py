"""A model cannot be changed. Checked by mypy alone: pyright does not read the settings of pydantic's models."""

from __future__ import annotations

import conflictnews as cn

cn.Options().tolerance = 0.3  # type: ignore[misc]
cn.parse_report("text").text = "other"  # type: ignore[misc]
