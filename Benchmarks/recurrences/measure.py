#!/usr/bin/env python3
"""Measures recurrences against pairs that were judged by reading, before any output was seen.

  measure.py SET CLONE [--binary PATH]

SET is a folder beside this file, CLONE a clone of its repository (see sources.tsv), of which the documents of the set
are laid out as a knowledge base: its history stays, its other files are not read.  A pair is told by the names of its
files.  Prints claims, how many are right (definite or plausible) or definite, and how many of the definite are found.
"""
import argparse, json, os, subprocess, sys

parser = argparse.ArgumentParser()
parser.add_argument("set")
parser.add_argument("clone")
parser.add_argument("--binary", default=".build/release/postmortem")
options = parser.parse_args()
folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), options.set)


def stem(path):
    return os.path.splitext(os.path.basename(path))[0]


def lines(name):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        return file.read().splitlines()


documents = lines("documents.txt")
subprocess.run(["git", "-C", options.clone, "checkout", "-q", "HEAD", "--"] + documents, check=True)
folders = sorted({os.path.dirname(path) or "." for path in documents})
with open(os.path.join(options.clone, "postmortem.yml"), "w", encoding="utf-8") as file:
    json.dump({"postmortems": folders, "include": documents}, file)
export = subprocess.run(
    [os.path.abspath(options.binary), "--root", options.clone, "export", "--format", "ndjson"],
    stdout=subprocess.PIPE, text=True, check=True).stdout
gold = {(later, earlier): grade for later, earlier, grade in (line.split("\t") for line in lines("recurrences.tsv")[1:])}
gold = {(stem(later), stem(earlier)): grade for (later, earlier), grade in gold.items()}
claims = {
    (stem(document["path"]), stem(repeated["earlier_path"]))
    for document in map(json.loads, export.splitlines()) for repeated in document["recurrences"]}
definite = {pair for pair, grade in gold.items() if grade == "definite"}
if not claims:
    sys.exit("no claims")
print(
    f"claims {len(claims)}  right {len(claims & gold.keys()) / len(claims):.2f}  "
    f"definite {len(claims & definite) / len(claims):.2f}  found {len(claims & definite) / len(definite):.2f} of {len(definite)}")
