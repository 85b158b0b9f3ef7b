#!/usr/bin/env python3
"""Measures `actions evidence` against action items that were judged by reading, before any output was seen.

  evidence.py PROMISES CLONE [--binary PATH] [--misses]

PROMISES is a table with the columns file (or path), line, verdict and commit; CLONE is a knowledge base in a clone of
its repository.  Of the items that are done, in so many the right commit is among the three lines, or the first of them.
"""
import argparse, csv, json, os, re, subprocess

parser = argparse.ArgumentParser()
parser.add_argument("promises")
parser.add_argument("clone")
parser.add_argument("--binary", default=".build/release/postmortem")
parser.add_argument("--misses", action="store_true")
options = parser.parse_args()

with open(options.promises, encoding="utf-8") as file:
    rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
program = [os.path.abspath(options.binary), "--root", options.clone]
items = json.loads(subprocess.run(
    program + ["actions", "--all", "--json"], stdout=subprocess.PIPE, text=True, check=True).stdout)
ids = {(item["path"], item["line"]): item["id"] for item in items}
wanted, unread = {}, 0
for row in rows:
    commits = re.findall(r"[0-9a-f]{7,40}", row["commit"] or "")
    if row["verdict"] != "done" or not commits:
        continue
    place = (row.get("file") or row["path"], int(row["line"]))
    if place in ids:
        wanted[place] = commits
    else:
        unread += 1
found = {}
places = sorted(wanted)
for start in range(0, len(places), 50):
    names = [f"{options.clone}/{path}:{line}" for path, line in places[start:start + 50]]
    output = subprocess.run(
        program + ["actions", "evidence", "--limit", "0", "--json"] + names, stdout=subprocess.PIPE, text=True,
        check=True).stdout
    for item in json.loads(output):
        found[(item["path"], item["line"])] = [commit["commit"] for commit in item["commits"]]
right = first = 0
for place, commits in sorted(wanted.items()):
    hits = [any(name.startswith(commit) for commit in commits) for name in found.get(place, [])]
    right += any(hits)
    first += hits[:1] == [True]
    if options.misses and not any(hits):
        print("missed", *place, ",".join(commits), [name[:7] for name in found.get(place, [])])
print(f"done items with a commit: {len(wanted)} (and {unread} that are not read as action items)")
print(f"right commit among the three: {right}, first of them: {first}")
