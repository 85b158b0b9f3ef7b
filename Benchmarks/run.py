#!/usr/bin/env python3
"""Measure postmortem beside a minimal C program and ripgrep; README.md says how to read it.

    run.py --binary PATH [--count 10000] [--rounds 5] [--quick] [--work DIR]
"""

import argparse
import datetime
import glob
import json
import os
import pathlib
import platform
import resource
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from typing import Callable, Dict, List, NamedTuple

HERE = pathlib.Path(__file__).resolve().parent
RESULTS = HERE / "results"
FLOOR, EMPTY = str(HERE / "build/floor"), str(HERE / "build/empty")
CONTENDERS = ["ours", "floor", "rg"]
# Everything runs in the work folder, so these are all the paths that commands need.
ROOT, FOLDER, INDEX, FLOOR_INDEX = "kb", "kb/postmortems", "kb/.postmortem", "floor.db"


class Task(NamedTuple):
    name: str
    commands: Dict[str, List[str]]  # contender to command
    prepare: Callable[[], None] = lambda: None  # before each round, not timed


class Run(NamedTuple):
    wall: float  # seconds from spawn to exit
    cpu: float  # seconds, user and system
    memory: int  # bytes resident at most
    lines: int  # lines of output
    code: int  # exit code


# What is measured.


def tasks(binary):
    def ours(*words):
        return [binary, "--root", ROOT, *words]

    def search(name, words, fts5, rg_command):
        commands = {
            "ours": ours("search", "--no-refresh", "--color", "never", "--", *words),
            "floor": [FLOOR, "query", FLOOR_INDEX, fts5],
            "rg": rg_command,
        }
        if fts5 is None:
            del commands["floor"]
        return Task(name, commands)

    def view(*words):
        options = ["--no-refresh", "--today", "2026-01-01", "--format", "json"]
        return Task(words[0], {"ours": ours(*words, *options)})

    index = {"ours": ours("index", "--quiet"), "floor": [FLOOR, "index", FOLDER, FLOOR_INDEX]}
    refresh = {**index, "floor": [FLOOR, "refresh", FOLDER, FLOOR_INDEX]}
    documents = sorted(glob.glob(FOLDER + "/*/*.md"))
    error = "open /etc/kafka/config.yaml: permission denied"
    ten = documents[:: max(1, len(documents) // 10)][:10]
    refreshing = ours("search", "--color", "never", "--", "corelantern")
    certificate = '"stale certificate"'
    return [
        Task("index everything", index, remove_indexes),
        Task("refresh, nothing changed", refresh),
        search("rare word", ["corelantern"], "corelantern", rg("-w", "corelantern")),
        search("common word", ["timeout"], "timeout", rg("-w", "timeout")),
        search("two words", ["kafka", "quorum"], "kafka quorum",
               rg_all(r"\bkafka\b", r"\bquorum\b")),
        search("phrase", [certificate], certificate, rg("-F", "stale certificate")),
        search("prefix", ["throttl*"], "throttl*", rg(r"\bthrottl")),
        search("identifier", ["gateway.mode"], '"gateway.mode"', rg("-F", "gateway.mode")),
        search("error string", [f'"{error}"'], f'"{error}"', rg("-F", error)),
        search("no hit", ["zqxjkvbnw"], "zqxjkvbnw", rg("-w", "zqxjkvbnw")),
        search("field and word", ["severity:critical", "quorum"], None,
               rg_all("^severity: critical", r"\bquorum\b")),
        Task("rare word with refresh", {"ours": refreshing, "rg": rg("-w", "corelantern")}),
        view("actions"),
        view("report", "--week", "2025-W40"),
        view("patterns"),
        view("stats"),
        view("show", pathlib.Path(documents[len(documents) // 2]).stem),
        Task("--version / empty program", {"ours": [binary, "--version"], "floor": [EMPTY]}),
        # Last, because it leaves the indexes in more pieces, which slows the queries.
        Task("refresh, ten files changed", refresh, lambda: change(ten)),
    ]


def rg(*words):
    """Lists the documents that hold a pattern."""
    return ["rg", "--no-config", "--no-ignore", "-il", *words, FOLDER]


def rg_all(first, second):
    """Lists the documents that hold both patterns: the second rg searches what the first found."""
    these = shlex.join(rg("-0", first))
    return ["sh", "-c", f"{these} | xargs -0r rg --no-config -il {shlex.quote(second)}"]


def remove_indexes():
    shutil.rmtree(INDEX, ignore_errors=True)
    pathlib.Path(FLOOR_INDEX).unlink(missing_ok=True)
    os.sync()  # What earlier runs left to be written is not this one's to wait for.


def change(documents):
    for document in documents:
        with open(document, "a") as file:
            file.write(f"\nAdded later, at {time.time_ns()}.\n")


# How it is measured.


def timed(command):
    """Runs a command as a whole process, its output read through a pipe."""
    read_end, write_end = os.pipe()
    streams = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_DUP2, write_end, 1),
        (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
    ]
    program = shutil.which(command[0])
    lines = 0
    start = time.perf_counter()
    process = os.posix_spawn(program, command, os.environ, file_actions=streams)
    os.close(write_end)
    while output := os.read(read_end, 1 << 20):
        lines += output.count(b"\n")
    _, status, usage = os.wait4(process, 0)
    wall = time.perf_counter() - start
    os.close(read_end)
    cpu = usage.ru_utime + usage.ru_stime
    code = os.waitstatus_to_exitcode(status)
    return Run(round(wall, 6), round(cpu, 6), usage.ru_maxrss * 1024, lines, code)


def measure(task, rounds):
    """The runs of each contender. They take turns, so that a busy moment hits all alike."""
    names = [name for name in CONTENDERS if name in task.commands]
    runs = {name: [] for name in names}
    for turn in range(rounds + 1):
        task.prepare()
        for name in names:
            runs[name].append(timed(task.commands[name]))
        names.append(names.pop(0))
    return {name: all_runs[1:] for name, all_runs in runs.items()}  # the first one warms up


def size(folder):
    return sum(
        os.path.getsize(os.path.join(path, file))
        for path, _, files in os.walk(folder)
        for file in files)


# What is shown.


def table(results):
    rows = [["milliseconds", *CONTENDERS, "ours/floor", "ours/rg", "cpu ours", "cpu floor",
             "MB ours", "MB floor", "rg finds"]]
    for task, runs in results.items():
        median = {
            name: Run(*map(statistics.median, zip(*them)))
            for name, them in runs.items()
            if not failed(name, runs)
        }
        rows.append([
            task,
            *(milliseconds(median.get(name), "wall") for name in CONTENDERS),
            ratio(median, "floor"),
            ratio(median, "rg"),
            milliseconds(median.get("ours"), "cpu"),
            milliseconds(median.get("floor"), "cpu"),
            megabytes(median.get("ours")),
            megabytes(median.get("floor")),
            f"{median['rg'].lines:.0f}" if "rg" in median else "-",
        ])
    widths = [max(map(len, column)) for column in zip(*rows)]
    return "\n".join(
        "  ".join([row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])]) for row in rows)


def milliseconds(run, figure):
    if run is None:
        return "-"
    value = getattr(run, figure) * 1000
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}"


def ratio(median, other):
    if "ours" not in median or other not in median:
        return "-"
    return f"{median['ours'].wall / median[other].wall:.2f}"


def megabytes(run):
    # A process is born with the peak of the one that spawned it, so smaller ones cannot be seen.
    least = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    if run is None:
        return "-"
    return f"{run.memory / 1e6:.0f}" if run.memory > least else f"<{least / 1e6:.0f}"


def failed(name, runs):
    """Whether a contender did not do its work: a wrong answer is not a fast one."""
    judge = runs.get("rg", runs.get("floor", []))
    may_be_empty = name == "rg" or (judge and not any(run.lines for run in judge))
    allowed = {0, 1, 123} if may_be_empty else {0}  # 1, and xargs's 123: nothing was found
    return any(run.code not in allowed for run in runs[name])


def machine():
    info = pathlib.Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.exists() else []
    model = next((line.split(": ")[1] for line in lines if line.startswith("model name")), "")
    system = f"{platform.system()} {platform.release()}"
    return f"{os.cpu_count()} × {model or platform.machine()}, {system}"


# In order.


def run(options, work):
    subprocess.run(["make", "--silent", "-C", HERE], check=True)
    binary = os.path.abspath(shutil.which(options.binary))
    os.chdir(work)
    generate = [sys.executable, str(HERE / "generate.py"), str(options.count), FOLDER]
    subprocess.run(generate, check=True)

    has_rg = shutil.which("rg") is not None
    results = {}
    for task in tasks(binary):
        if not has_rg:
            task.commands.pop("rg", None)
        print(f"measuring: {task.name}", file=sys.stderr)
        results[task.name] = measure(task, options.rounds)

    failures = [
        f"FAILED: {name}, {task}: exit {runs[name][0].code}"
        for task, runs in results.items() for name in runs if failed(name, runs)
    ]
    version = subprocess.run([binary, "--version"], capture_output=True, text=True).stdout.strip()
    sizes = {"corpus": size(FOLDER), "ours": size(INDEX), "floor": os.path.getsize(FLOOR_INDEX)}
    text = "\n".join([
        f"{version}: {options.count} documents, median of {options.rounds} rounds; {machine()}",
        "",
        table(results),
        "",
        "; ".join(f"{name} {bytes / 1e6:.0f} MB" for name, bytes in sizes.items())
        + f"; ours/corpus {sizes['ours'] / sizes['corpus']:.2f}",
        *([] if has_rg else ["rg is not installed and was left out"]),
        *failures,
    ])
    record = {
        "version": version, "machine": machine(), "count": options.count, "bytes": sizes,
        "failures": failures,
        "tasks": {
            task: {name: [one._asdict() for one in them] for name, them in runs.items()}
            for task, runs in results.items()
        },
    }
    return text, record


def keep(text, record):
    """Adds to the results of the day, as text for people and as JSON for programs."""
    RESULTS.mkdir(exist_ok=True)
    name = RESULTS / f"{datetime.date.today()}-{record['count']}"
    with name.with_suffix(".txt").open("a") as file:
        file.write(text + "\n\n")
    path = name.with_suffix(".json")
    records = json.loads(path.read_text()) if path.exists() else []
    path.write_text(json.dumps(records + [record]) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", required=True, help="the postmortem to measure")
    parser.add_argument("--count", type=int, help="number of documents (10000)")
    parser.add_argument("--rounds", type=int, help="rounds after the one to warm up (5)")
    parser.add_argument("--quick", action="store_true", help="500 documents, 2 rounds, not kept")
    parser.add_argument("--work", help="where to put corpus and indexes (a temporary folder)")
    options = parser.parse_args()
    options.count = options.count or (500 if options.quick else 10_000)
    options.rounds = options.rounds or (2 if options.quick else 5)
    if not shutil.which(options.binary):
        parser.error(f"{options.binary} cannot be run")
    if options.work:
        os.makedirs(options.work, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="postmortem-", dir=options.work) as work:
        text, record = run(options, work)
        os.chdir(HERE)
    print(text)
    if not options.quick:
        keep(text, record)
    sys.exit(1 if record["failures"] else 0)


if __name__ == "__main__":
    main()
