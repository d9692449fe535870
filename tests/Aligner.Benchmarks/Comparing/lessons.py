"""Reads lessons as a linguist's script would: times on lines of their own, one English and one Chinese paragraph below each.

usage: lessons.py FOLDER OUTPUT.jsonl
"""
import json
import re
import sys
from pathlib import Path

TIME = re.compile(r"^[\[(#*\s]*(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?(?:\s*-\s*[\d:]+)?[\])*\s]*(.*)$")
CHINESE = re.compile(r"[\u4e00-\u9fff]")
NOTES = re.compile(r"^#*\s*(notes?|footnotes?|注释|註釋)\b", re.IGNORECASE)


def seconds(match):
    first, second, third, _ = match.groups()
    if third is None:
        return int(first) * 60 + int(second)
    return int(first) * 3600 + int(second) * 60 + int(third)


def cues(lines):
    """Yields (start, English, Chinese) for each time mark."""
    start, english, chinese = None, [], []
    for line in lines:
        line = line.strip()
        match = TIME.match(line)
        if match or NOTES.match(line):
            if start is not None:
                yield start, " ".join(english), "".join(chinese)
            start = seconds(match) if match else None
            english, chinese = [], []
            line = match.group(4) if match else ""
        if start is not None and line:
            is_chinese = len(CHINESE.findall(line)) * 3 > len(line)
            (chinese if is_chinese else english).append(line)
    if start is not None:
        yield start, " ".join(english), "".join(chinese)


def main(folder, output):
    with open(output, "w", encoding="utf-8") as out:
        for path in sorted(p for p in Path(folder).rglob("*") if p.suffix in (".txt", ".md")):
            found = list(cues(path.read_text(encoding="utf-8-sig").splitlines()))
            for number, (start, english, chinese) in enumerate(found):
                end = found[number + 1][0] if number + 1 < len(found) else None
                row = {"id": f"{path.stem}#{number}", "document": path.stem, "start": start, "end": end, "en": english, "zh": chinese}
                out.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
