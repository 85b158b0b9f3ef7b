#!/usr/bin/env python3
"""Counts how many of the 25 open action items that a reader would do first stand among the first twenty.

    measure.py --binary PATH LABELS ROOT [--today DAY]

LABELS is a list of this folder, ROOT the repository that it is of (sources.tsv names it), laid out as a knowledge base.
"""
import argparse, csv, json, os, subprocess

options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("--binary", default="postmortem")
options.add_argument("--today")
options.add_argument("labels")
options.add_argument("root")
chose = options.parse_args()

command = [chose.binary, "--root", chose.root, "actions", "--json", "--quiet"]
answer = subprocess.run(command + (["--today", chose.today] if chose.today else []), check=True, capture_output=True, text=True)
items = json.loads(answer.stdout)
with open(chose.labels, encoding="utf-8") as file:
    wanted = {(os.path.basename(row["path"]), int(row["line"])) for row in csv.DictReader(file, delimiter="\t")}
items.sort(key=lambda item: -item["urgency"]["score"])
found = sum((os.path.basename(item["path"]), item["line"]) in wanted for item in items[:20])
print("%d items, %d of the reader's among the first 20; by chance %.1f" % (len(items), found, 20 * len(wanted) / len(items)))
