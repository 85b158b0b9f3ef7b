#!/usr/bin/env python3
"""Measures the tags of patterns against two readers, and each rule where it fires.

  measure.py FOLDER [--set aside|seen|third] [--binary PATH] [--rules] [--misses]

FOLDER holds the documents as OWNER__NAME/PATH, byte for byte as sources.tsv says; those that are missing or other are
left out and counted.  The documents are not ours to keep: clone the repositories and check out the commits.  A tag is
wanted where both readers call it primary or contributing; where only one does, or one calls it arguable, it counts
neither way.  The third set had one reader, whose word stands in both columns.  --rules prints for each signal of each pattern in how many documents and repositories it counted, and how
many of these the readers call right, arguable and wrong.
"""
import argparse, collections, csv, hashlib, json, os, shutil, subprocess, tempfile

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("folder")
parser.add_argument("--set", default="aside")
parser.add_argument("--binary", default=".build/release/postmortem")
parser.add_argument("--rules", action="store_true")
parser.add_argument("--misses", action="store_true")
options = parser.parse_args()
here = os.path.dirname(os.path.abspath(__file__))


def rows(name):
    with open(os.path.join(here, name), encoding="utf-8") as file:
        return [row for row in csv.DictReader(file, delimiter="\t") if row["set"] == options.set]


labels = collections.defaultdict(dict)
for row in rows("labels.tsv"):
    labels[row["repository"], row["path"]][row["pattern"]] = (row["reader1"], row["reader2"])
firm = {"primary", "contributing"}
names, missing = {}, 0
scratch = tempfile.TemporaryDirectory()
root = scratch.name
os.mkdir(os.path.join(root, "postmortems"))
for number, row in enumerate(rows("sources.tsv")):
    place = os.path.join(options.folder, row["repository"].replace("/", "__"), row["path"])
    if not os.path.exists(place) or hashlib.sha256(open(place, "rb").read()).hexdigest() != row["sha256"]:
        missing += 1
        continue
    name = f"postmortems/d{number:03d}.md"
    names[name] = (row["repository"], row["path"])
    shutil.copy(place, os.path.join(root, name))


def run(*words):
    answer = subprocess.run([options.binary, "--root", root, *words], stdout=subprocess.PIPE)
    if answer.returncode not in (0, 1) or not answer.stdout:
        raise SystemExit(f"{options.binary} {' '.join(words)}: exit {answer.returncode}")
    return json.loads(answer.stdout)


def kind(document, pattern):
    """Returns 0 for right, 1 for arguable, 2 for wrong."""
    readers = labels[document].get(pattern, ("-", "-"))
    if all(reader in firm for reader in readers):
        return 0
    return 2 if all(reader == "-" for reader in readers) else 1


tags = {}
for document in run("export", "--json"):
    tags[names[document["path"]]] = {
        tag["id"]: tag for tag in document["patterns"] if tag["strength"] != "mentioned"}
patterns = os.path.join(here, "..", "..", "Sources", "Assets", "patterns")
known = sorted(name.removesuffix(".yml") for name in os.listdir(patterns))
found, wrong, missed = collections.Counter(), collections.Counter(), collections.Counter()
both = first = second = 0
for document, carried in tags.items():
    for pattern in known:
        readers = labels[document].get(pattern, ("-", "-"))
        first += readers[0] in firm
        second += readers[1] in firm
        both += readers[0] in firm and readers[1] in firm
        verdict = kind(document, pattern)
        if pattern in carried and verdict != 1:
            (wrong if verdict else found)[pattern] += 1
            if options.misses and verdict:
                print("wrong ", pattern, *document, "|", carried[pattern]["evidence"][0]["text"][:160])
        if pattern not in carried and verdict == 0:
            missed[pattern] += 1
            if options.misses:
                print("missed", pattern, *document)


def share(part, whole):
    return f"{part / whole:.3f}" if whole else "-"


right, false, lost = sum(found.values()), sum(wrong.values()), sum(missed.values())
cells = len(tags) * max(len(known), 1)
agreement = (cells - first - second + 2 * both) / cells
chance = (first * second + (cells - first) * (cells - second)) / cells**2
print(f"{len(tags)} documents of {len({document[0] for document in tags})} repositories, {missing} not there")
print(f"readers: kappa {(agreement - chance) / (1 - chance):.3f}, F1 {share(2 * both, first + second)}")
print(f"precision {share(right, right + false)}, recall {share(right, right + lost)}, "
      f"F1 {share(2 * right, 2 * right + false + lost)}")
for pattern in known:
    if found[pattern] + wrong[pattern] + missed[pattern]:
        print(f"{pattern:26} {found[pattern]:3} right {wrong[pattern]:3} wrong {missed[pattern]:3} missed")
if options.rules:
    counts = collections.defaultdict(lambda: ([0, 0, 0], set()))
    for name, document in names.items():
        for pattern in run("patterns", "explain", name, "--json")["patterns"]:
            signals = {signal for sentence in pattern["sentences"] if not sentence["voided"]
                       for signal in sentence["signals"]}
            for signal in signals:
                verdicts, repositories = counts[pattern["id"], signal]
                verdicts[kind(document, pattern["id"])] += 1
                repositories.add(document[0])
    print("\npattern                    rule  right arguable wrong repositories")
    for (pattern, signal), (verdicts, repositories) in sorted(counts.items()):
        print(f"{pattern:26} {signal:4} {verdicts[0]:6} {verdicts[1]:8} {verdicts[2]:5} {len(repositories):12}")
