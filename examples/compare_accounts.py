"""Read articles on the same days and lay their accounts side by side.

    python examples/compare_accounts.py                      the articles in examples/articles
    python examples/compare_accounts.py one.txt two.txt      any text files
    python examples/compare_accounts.py --published 2012-03-12 one.txt

The day of publication is taken from `--published`, else from the start of the file's name
(`2012-03-12-wire.txt`), else it is left open.
"""

from __future__ import annotations

import argparse
import datetime
import io
import pathlib
import re
import sys
from collections.abc import Sequence

from rich.console import Console

import conflictnews as cn
from accounts import Article
from article_view import WIDTH, article_view
from comparison_view import comparison_view
from wrong_draft import wrong_draft_view

ARTICLES = pathlib.Path(__file__).resolve().parent / "articles"
INTRODUCTION = (
    "Every number here is somebody's claim. Under each stand the words of the article that state it, "
    "[in square brackets], their offsets, and how far the reading can be relied on: firm, likely or weak. "
    "Vague words stay vague: a plural without a number ('children') is 2 or more."
)


class UnreadableError(Exception):
    """A file that cannot be read, with the reason in words."""


def day(written: str) -> datetime.date:
    """A day from the command line."""
    try:
        return datetime.date.fromisoformat(written)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{written!r} is not a day like 2012-03-12") from None


def day_in_name(name: str) -> datetime.date | None:
    """The day that a file's name starts with."""
    found = re.match(r"\d{4}-\d{2}-\d{2}", name)
    try:
        return datetime.date.fromisoformat(found[0]) if found else None
    except ValueError:
        return None


def text_of(path: pathlib.Path) -> str:
    """The characters of a file, with its line ends as they are, so that offsets fit the file."""
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableError(f"{path} is not UTF-8 text (byte {error.start})") from error
    except OSError as error:
        raise UnreadableError(f"cannot read {path}: {error.strerror or error}") from error


def read_articles(paths: Sequence[pathlib.Path], published: datetime.date | None) -> list[Article]:
    """Parse every file. Articles are numbered in the order given."""
    return [
        Article(
            number, path.name, cn.parse_report(text_of(path), published=published or day_in_name(path.name))
        )
        for number, path in enumerate(paths, 1)
    ]


def console() -> Console:
    """Where to print: coloured on a terminal, plain text anywhere else."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        # An article may hold signs that the screen's encoding lacks.
        sys.stdout.reconfigure(errors="replace")
    if sys.stdout.isatty():
        return Console(highlight=False, width=min(WIDTH, Console().width))
    return Console(highlight=False, width=WIDTH, force_terminal=False, color_system=None)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what each article says, and then all of them side by side."""
    parser = argparse.ArgumentParser(
        description="Who was harmed, who says so and who is blamed, by several articles, side by side."
    )
    parser.add_argument("files", nargs="*", type=pathlib.Path, help="articles as UTF-8 text")
    parser.add_argument("--published", type=day, metavar="YYYY-MM-DD", help="the day the articles came out")
    options = parser.parse_args(arguments)
    try:
        articles = read_articles(options.files or sorted(ARTICLES.glob("*.txt")), options.published)
    except UnreadableError as error:
        print(f"compare_accounts.py: {error}", file=sys.stderr)
        return 1
    out = console()
    out.print(INTRODUCTION, markup=False)
    for article in articles:
        out.print(article_view(article))
    for part in comparison_view(articles):
        out.print(part)
    if not options.files:
        out.print(wrong_draft_view())
    return 0


if __name__ == "__main__":
    sys.exit(main())
