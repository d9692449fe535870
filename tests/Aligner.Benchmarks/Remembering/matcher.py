"""Times translate-toolkit's matcher: matcher.py MEMORY.TMX QUERIES prints the seconds to load, then milliseconds a look-up."""
import sys
import time

from translate.search import match
from translate.storage import tmx

begun = time.time()
store = tmx.tmxfile.parsefile(sys.argv[1])
units = [unit for unit in store.units if unit.source]
matcher = match.matcher(store, max_candidates=5, min_similarity=70, max_length=1000)
print(f"load {time.time() - begun:.1f} {len(units)}")
for query in open(sys.argv[2], encoding="utf-8"):
    begun = time.time()
    found = matcher.matches(query.rstrip("\n"))
    print(f"{(time.time() - begun) * 1000:.1f} {len(found)}")
