"""Sentence alignment with NLTK's Gale-Church, given each text's own ratio of lengths. usage: gale_church.py FOLDER OUTPUT_FOLDER"""
import sys
from pathlib import Path

from nltk.translate import gale_church


def beads(links):
    """Joins the pairs of sentences that share one, which is how NLTK gives 1-2, 2-1 and 2-2."""
    found = []
    for english, chinese in links:
        if found and (english in found[-1][0] or chinese in found[-1][1]):
            found[-1][0].add(english)
            found[-1][1].add(chinese)
        else:
            found.append(({english}, {chinese}))
    return found


def joined(numbers):
    return ",".join(map(str, sorted(numbers)))


def main(folder, output):
    for path in sorted(Path(folder).glob("*.en")):
        english = [len(line) for line in path.read_text(encoding="utf-8").splitlines()]
        chinese = [len(line) for line in path.with_suffix(".zh").read_text(encoding="utf-8").splitlines()]
        ratio = type("Ratio", (gale_church.LanguageIndependent,), {"AVERAGE_CHARACTERS": sum(chinese) / sum(english)})
        lines = [f"{joined(c)}\t{joined(e)}\n" for e, c in beads(gale_church.align_blocks(english, chinese, ratio))]
        Path(output, path.stem + ".beads").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
