"""Generated from lexicon/en by tools/build_lexicon.py. Do not edit."""

KICKERS: frozenset[str] = frozenset(['advisory', 'alert', 'also', 'also see', 'analysis', 'blog', 'breaking', 'breaking news', 'clarification', 'column', 'comment',
 'correction', 'developing', 'earlier', "editor's note", 'editorial', 'exclusive', 'explainer', 'factbox', 'feature', 'gallery', 'graphic',
 'insight', 'interview', 'letter', 'letters', 'live', 'more', 'news', 'newsalert', 'note', 'opinion', 'original', 'original story', 'photo',
 'photos', 'podcast', 'politics', 'previous', 'previously', 'profile', 'q&a', 'raw', 'read', 'read more', 'recap', 'related', 'report',
 'review', 'see also', 'special report', 'story', 'the latest', 'timeline', 'update', 'updated', 'video', 'warning', 'watch', 'world',
 'wrapup'])
