"""Generated from lexicon/en by tools/build_lexicon.py. Do not edit."""

CREDITS: frozenset[str] = frozenset(['aa', 'abc', 'acan-efe', 'afp', 'afp/getty images', 'agence france-presse', 'al jazeera', 'alamy', 'anadolu', 'anadolu agency', 'ani',
 'ansa', 'ap', 'ap photo', 'app', 'associated press', 'bbc', 'bbc news', 'bloomberg', 'bna', 'cbs', 'cnn', 'corbis', 'courtesy', 'dpa',
 'efe', 'epa', 'facebook', 'fars', 'file', 'file photo', 'flickr', 'fox', 'fox news', 'getty', 'getty images', 'google maps', 'handout',
 'ians', 'instagram', 'inter press service', 'ips', 'irin', 'irna', 'itar-tass', 'kyodo', 'los angeles times', 'mena', 'nbc',
 'new york times', 'notimex', 'npr', 'pa', 'petra', 'photo', 'photos', 'prensa latina', 'press association', 'pti', 'reuter', 'reuters',
 'reuters/handout', 'rex', 'rex features', 'rfe/rl', 'ria novosti', 'sana', 'screengrab', 'screenshot', 'shutterstock', 'spa', 'stringer',
 'tass', 'the associated press', 'tribune', 'twitter', 'upi', 'usa today', 'voa', 'wafa', 'wam', 'washington post', 'wikimedia',
 'wikimedia commons', 'xinhua', 'youtube', 'zuma'])
