#!/usr/bin/env python3
"""Measure how long reading git's history takes, beside the bare `git log -p` of the same commits.

    history.py --binary PATH [--documents 1000] [--commits 5000] [--rounds 5] [--quick] [--work DIR]
"""

import argparse
import datetime
import os
import pathlib
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import generate
import run

ROOT = "kb"
HISTORY = ROOT + "/.postmortem/history.db"
AUTHORS = "ann ben cleo dora".split()


def git(*words):
    return ["git", "--no-pager", "-C", ROOT, *words]


# What is measured: postmortems that were written with every box open, and changed since.


def documents(count):
    """The texts of as many postmortems by path, the oldest incident first."""
    with tempfile.TemporaryDirectory() as folder:
        for number in range(count):
            generate.Incident(1, number).write(folder, number)
        paths = sorted(pathlib.Path(folder).glob("*/*.md"), key=lambda path: path.name)
        return {
            f"postmortems/{path.relative_to(folder)}": re.sub(
                r"- \[x\]", "- [ ]", path.read_text()).replace("| Done |", "| TODO |")
            for path in paths
        }


def changed(text, rng):
    """The text with an item checked, or with a sentence more in one of its lines."""
    open_items = [match.span() for match in re.finditer(r"- \[ \]|\| TODO \|", text)]
    if open_items and rng.random() < 0.5:
        start, end = rng.choice(open_items)
        return text[:start] + ("- [x]" if text[start] == "-" else "| Done |") + text[end:]
    lines = text.split("\n")
    line = rng.randrange(8, len(lines))
    lines[line] += " More was found later." if lines[line] and lines[line][0] not in "|-`" else ""
    return "\n".join(lines) + "More.\n"


def write_repository(documents_count, commits_count):
    """One file a commit: a new one as long as there are any, at equal distances, else a changed one."""
    rng = random.Random(1)
    texts = documents(documents_count)
    waiting, live = list(texts), []
    subprocess.run(["git", "init", "--quiet", "--initial-branch=main", ROOT], check=True)
    importer = subprocess.Popen(git("fast-import", "--quiet"), stdin=subprocess.PIPE)
    write = importer.stdin.write
    for number in range(commits_count):
        if number >= len(live) * commits_count / documents_count:
            path = waiting.pop(0)
            live.append(path)
        else:
            path = rng.choice(live)
            texts[path] = changed(texts[path], rng)
        author = rng.choice(AUTHORS)
        when = 1_546_300_800 + number * (7 * 365 * 86_400 // commits_count)
        person = f"{author} <{author}@example.org> {when} +0100"
        content = texts[path].encode()
        write(
            f"commit refs/heads/main\nauthor {person}\ncommitter {person}\ndata 1\nx\n"
            f"M 100644 inline {path}\ndata {len(content)}\n".encode())
        write(content + b"\n")
    importer.stdin.close()
    if importer.wait() != 0:
        sys.exit("git fast-import failed")
    subprocess.run(git("gc", "--quiet"), check=True)
    subprocess.run(git("reset", "--quiet", "--hard", "main"), check=True)
    return live


def commit(paths, rng):
    for path in paths:
        file = pathlib.Path(ROOT, path)
        file.write_text(changed(file.read_text(), rng))
        subprocess.run(
            git("-c", "user.name=ann", "-c", "user.email=ann@example.org", "commit", "--quiet",
                "--all", "--message=x"), check=True)


# How it is measured.


def milliseconds(command):
    result = run.timed(command)
    if result.code != 0:
        sys.exit(f"{command} ended with {result.code}")
    return result.wall * 1000


def median(values):
    return statistics.median(values)


def measure(binary, options):
    rng = random.Random(2)
    live = write_repository(options.documents, options.commits)
    index = [binary, "--root", ROOT, "index", "--quiet"]
    search = [binary, "--root", ROOT, "stats"]
    milliseconds(index)
    first, log, bare = [], [], []
    for _ in range(options.rounds):
        os.remove(HISTORY)
        first.append(milliseconds(index))
        log.append(milliseconds(git("log", "-p")))
        bare.append(milliseconds(index))
    lines = [
        f"{options.commits} commits, {options.documents} documents, milliseconds",
        f"  first reading       {median(first):8.1f}",
        f"  bare git log -p     {median(log):8.1f}  ratio {median(first) / median(log):.2f}",
        f"  unchanged refresh   {median(bare):8.1f}",
    ]
    for count in (1, 20):
        after = []
        for _ in range(options.rounds):
            commit(rng.sample(live, count), rng)
            # The files themselves are read before, and are no part of it; what is new to the clock
            # would be read twice.
            time.sleep(0.05)
            milliseconds(search)
            after.append(milliseconds(index))
        lines.append(
            f"  {count:2} new commits      {median(after):8.1f}"
            f"  above unchanged {median(after) - median(bare):.1f}")
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", required=True, help="the postmortem to measure")
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--commits", type=int, default=5000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--quick", action="store_true", help="100 documents, 500 commits, not kept")
    parser.add_argument("--work", help="where to put the repository (a temporary folder)")
    options = parser.parse_args()
    if options.quick:
        options.documents, options.commits = 100, 500
    if not shutil.which(options.binary):
        parser.error(f"{options.binary} cannot be run")
    binary = os.path.abspath(shutil.which(options.binary))
    # Nothing of the user's settings, and a fixed author of all commits.
    os.environ.update(GIT_CONFIG_GLOBAL=os.devnull, GIT_CONFIG_NOSYSTEM="1")
    if options.work:
        os.makedirs(options.work, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="postmortem-", dir=options.work) as work:
        os.chdir(work)
        lines = measure(binary, options)
        os.chdir(run.HERE)
    version = subprocess.run([binary, "--version"], capture_output=True, text=True).stdout.strip()
    text = "\n".join([f"{version}: median of {options.rounds} rounds; {run.machine()}", *lines])
    print(text)
    if not options.quick:
        run.RESULTS.mkdir(exist_ok=True)
        with (run.RESULTS / f"{datetime.date.today()}-history.txt").open("a") as file:
            file.write(text + "\n\n")


if __name__ == "__main__":
    main()
