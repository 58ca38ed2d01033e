"""A report to look at: the article with its findings marked, and the numbers of an incident as bars.

What comes back are strings of HTML and SVG without scripts, addresses or anything to load. All text of the
article in them is escaped.
"""

from conflictnews.render.article import article_html
from conflictnews.render.numbers import numbers_svg

__all__ = ["article_html", "numbers_svg"]
