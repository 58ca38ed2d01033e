"""How Sphinx builds these pages. Nothing is fetched: no inventories, no remote fonts."""

from __future__ import annotations

import importlib.metadata

from sphinx.application import Sphinx
from sphinx.ext.napoleon import Config
from sphinx.ext.napoleon.docstring import GoogleDocstring

project = "conflictnews"
author = "The conflictnews authors"
project_copyright = author
version = release = importlib.metadata.version("conflictnews")

extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build"]
default_role = "code"  # docstrings mark code with single backticks
html_theme = "furo"
html_title = "conflictnews"

# Models and functions are documented in the order of the source, which is the order to read them in.
autodoc_member_order = "bysource"
autodoc_class_signature = "separated"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3


def _read_sections(
    app: Sphinx, what: str, name: str, value: object, options: object, lines: list[str]
) -> None:
    # Napoleon itself would take what stands before a colon in a field's docstring for the field's type.
    kind = "function" if what in {"attribute", "property"} else what
    lines[:] = GoogleDocstring(lines, Config(), app, kind, name, value, options).lines()


def setup(app: Sphinx) -> None:
    """Read docstrings in Google's style."""
    app.connect("autodoc-process-docstring", _read_sections)
