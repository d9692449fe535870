"""TMX with translate-toolkit, as its documentation has it. usage: tmx.py write INPUT.jsonl OUTPUT.tmx | read INPUT.tmx OUTPUT.jsonl"""
import json
import sys

from translate.storage.tmx import tmxfile


def write(source, target):
    memory = tmxfile()
    with open(source, encoding="utf-8") as lines:
        for line in lines:
            pair = json.loads(line)
            memory.addtranslation(pair["en"], "en-US", pair["zh"], "zh-CN")
    with open(target, "wb") as out:
        memory.serialize(out)


def read(source, target):
    with open(source, "rb") as file:
        memory = tmxfile(file, "en-US", "zh-CN")
    with open(target, "w", encoding="utf-8") as out:
        for unit in memory.unit_iter():
            out.write(json.dumps({"en": unit.source, "zh": unit.target}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    {"write": write, "read": read}[sys.argv[1]](*sys.argv[2:])
