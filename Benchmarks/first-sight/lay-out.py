#!/usr/bin/env python3
"""Lays out the documents of a set from the public repositories they come from.

  lay-out.py SET FOLDER [--mirrors DIR]

SET is a folder beside this script.  Its sources.tsv names repository, commit, path and sha256 of each document;
the documents themselves are not ours to keep.  FOLDER gets corpus/OWNER__NAME/PATH, gold/ and split.tsv.  Each
repository is cloned without its contents, and only the documents are fetched; with --mirrors DIR a clone that lies
there as OWNER+NAME, or below it, is read instead.  A document whose bytes are others is an error.
"""
import argparse, collections, csv, glob, hashlib, os, shutil, subprocess, sys, tempfile

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("set")
parser.add_argument("folder")
parser.add_argument("--mirrors", metavar="DIR")
options = parser.parse_args()
here = os.path.join(os.path.dirname(os.path.abspath(__file__)), options.set)


def git(folder, *words):
    return subprocess.run(["git", "-C", folder, *words], check=True, stdout=subprocess.PIPE).stdout


def clone(repository, scratch):
    """Returns the folder of a clone of a repository."""
    if options.mirrors:
        place = os.path.join(options.mirrors, repository.replace("/", "+"))
        heads = glob.glob(os.path.join(place, "**", "HEAD"), recursive=True)
        folders = sorted((os.path.dirname(head) for head in heads), key=len)
        if folders:
            return folders[0]
    folder = os.path.join(scratch, repository.replace("/", "+"))
    url = f"https://github.com/{repository}"
    subprocess.run(["git", "clone", "--quiet", "--bare", "--filter=blob:none", url, folder], check=True)
    return folder


documents = collections.defaultdict(list)
with open(os.path.join(here, "sources.tsv"), encoding="utf-8") as file:
    for row in csv.DictReader(file, delimiter="\t"):
        documents[row["repository"]].append(row)

wrong = 0
with tempfile.TemporaryDirectory() as scratch:
    for repository, rows in documents.items():
        try:
            folder = clone(repository, scratch)
        except subprocess.CalledProcessError:
            print(f"{repository}: cannot be cloned", file=sys.stderr)
            wrong += len(rows)
            continue
        for row in rows:
            try:
                content = git(folder, "cat-file", "blob", f"{row['commit']}:{row['path']}")
            except subprocess.CalledProcessError:
                print(f"{repository} {row['path']}: is there no more at {row['commit']}", file=sys.stderr)
                wrong += 1
                continue
            place = os.path.join(options.folder, "corpus", repository.replace("/", "__"), row["path"])
            if hashlib.sha256(content).hexdigest() != row["sha256"]:
                print(f"{repository} {row['path']}: other bytes than were labelled", file=sys.stderr)
                wrong += 1
                continue
            os.makedirs(os.path.dirname(place), exist_ok=True)
            with open(place, "wb") as copy:
                copy.write(content)
for name in ("gold", "split.tsv"):
    source, place = os.path.join(here, name), os.path.join(options.folder, name)
    if os.path.isdir(source):
        shutil.copytree(source, place, dirs_exist_ok=True)
    else:
        shutil.copy(source, place)
print(f"{sum(map(len, documents.values())) - wrong} documents of {len(documents)} repositories in {options.folder}")
sys.exit(1 if wrong else 0)
