#!/usr/bin/env python3
"""Write synthetic postmortems to measure with.

    generate.py COUNT FOLDER [--seed N]

The same seed gives the same bytes, and a smaller count gives the first of a larger one.
Documents come in three formats: YAML frontmatter with checkbox actions, a heading with bold
metadata and an action table, and bare text. Words follow Zipf's law: a few stand in nearly
every document, most in very few.
"""

import argparse
import datetime
import os
import random
import re
from itertools import accumulate

NOUNS = """
config timeout request deployment queue cache node cluster database connection replica alert pod
service certificate token latency error dashboard rollout backup traffic disk memory gateway quota
pipeline schema secret volume leader quorum upstream retry index partition broker session kernel
runbook scheduler image registry webhook migration job snapshot lease checksum manifest probe
namespace ingress resolver route firewall credential changelog canary shard heartbeat tenant
consumer producer offset listener socket buffer thread lock transaction watermark tombstone
""".split()
# The long tail is named as teams name their components: "shardkeeper", "lognotary".
HEADS = """
log shard blob tile cert job key mail page rack edge node byte flow grid hash lane mesh pack ring
sock span tape trie user vote wave zone disk feed gate heap link mark note path port rule seed slot
stat sync task team test tick time tree unit view ward wire work yard cell core
""".split()
TAILS = """
keeper router loader pruner mapper warden broker notary tracer mirror beacon courier weaver splitter
poller sweeper folder minter binder gauge valve ledger relay marshal scout herald anchor bridge
forge lantern
""".split()
NOUNS += [head + tail for tail in TAILS for head in HEADS]
VERBS = """
restarted failed recovered dropped rejected stalled saturated drained scaled drifted expired
overflowed deadlocked flapped crashed retried throttled evicted rescheduled reverted upgraded
migrated desynchronised degraded rebalanced leaked truncated paused
""".split()
ADJECTIVES = """
stale slow healthy missing full unreachable old new idle corrupt noisy manual silent partial
orphaned read-only overloaded misconfigured undocumented redundant intermittent global regional
unpinned implicit unbounded cold warm pending
""".split()
SYSTEMS = """
postgres kafka redis flux ingress-nginx vault checkout-api billing-api etcd prometheus login-web
coredns forgejo search-api image-proxy mail-relay grafana rabbitmq object-store ci-runner haproxy
notification-worker ledger-db partner-gateway feature-flags session-store warehouse-sync
""".split()
SETTINGS = [
    f"{group}.{key}"
    for key in "maxSize mode ttl_seconds enabled interval minVersion limit max_attempts".split()
    for group in "pool retry cache gateway storage tls queue dns auth session ingress wal".split()
]
PEOPLE = "ann bob carla dmitri esra fatou goran hana ivan jun kofi lena mateo nia omar".split()

ERRORS = """
dial tcp {address}:5432: connect: connection refused
x509: certificate has expired or is not yet valid
context deadline exceeded after {number}s while calling {system}
open {path}: permission denied
/client/id: must be equal to constant
OOMKilled: container {pod} exceeded {number}Mi
lookup {system}.internal on 10.0.0.10:53: no such host
HTTP 503 from {system}: upstream {noun} {adjective}
"""
SENTENCES = """
The {noun} of {system} {verb} while the {noun} was still {adjective}.
After {version} the {adjective} {noun} {verb} and every {noun} behind it {verb} as well.
{system} logged `{error}` about {number} times before anybody looked at the {noun}.
Nobody had written down that `{setting}` also decides how the {noun} treats any {adjective} {noun}.
The {noun} looked {adjective} on the dashboard although {system} had {verb} minutes earlier.
We compared `{path}` on both nodes and found one {adjective} {noun} from commit {commit}.
One {adjective} {noun} is cheap by itself, but {number} of them filled the {noun} within the hour.
Once `{setting}` was back at {number}, the {noun} {verb} and {system} needed no further help.
Pod {pod} {verb} first, then the {noun} on {address}, then everything that used the {noun}.
"""
EVENTS = """
{system} {verb}, {noun} shows `{error}`
Alert fires: {adjective} {noun} on {system}
@{person} starts to look at the {noun} and finds the {noun} {adjective}
Customers report the {noun} as {adjective}
Rolled {system} back to {version}
Set `{setting}` to {number} and restarted {pod}
Confirmed that {system} and its {noun} have recovered
"""
FACTORS = """
The version of {system} was unpinned, so {version} arrived without review.
`{setting}` lived only in the dashboard and was declared nowhere.
There was no alert for the {adjective} {noun}; customers told us.
The certificate of {system} had expired and the renewal {verb} in silence.
Clients retried at once, and the retry storm kept the {noun} {adjective}.
{system} was a single point of failure for every {noun}.
The rollout reported success although the {noun} {verb}.
The backup of the {noun} had never been restored before.
"""
ACTIONS = """
Pin {system} to {version} and bump it in a commit of its own
Alert when the {noun} of {system} has been {adjective} for {number} minutes
Declare `{setting}` in `{path}` instead of the dashboard
Write a runbook for the {adjective} {noun}
Bound the retries between {system} and its {noun}
Restore the backup of {system} every month and compare the {noun}
"""
TITLES = """
{system}: {adjective} {noun} after {version}
{system} outage while the {noun} was {adjective}
{adjective} {noun} takes {system} down
"""


def compiled(text):
    """The templates in a text, one a line, as pairs of a format string and its slots' names."""
    slot = re.compile(r"\{(\w+)\}")
    return [(slot.sub("%s", line), slot.findall(line)) for line in text.strip().splitlines()]


def ranked(words):
    """Words with the cumulated weights of Zipf's law."""
    return words, list(accumulate(1 / (rank + 3) for rank in range(len(words))))


NOUNS, VERBS, ADJECTIVES, SYSTEMS, SETTINGS = map(
    ranked, (NOUNS, VERBS, ADJECTIVES, SYSTEMS, SETTINGS))
ERRORS, SENTENCES, EVENTS, FACTORS, ACTIONS, TITLES = map(
    compiled, (ERRORS, SENTENCES, EVENTS, FACTORS, ACTIONS, TITLES))


class Incident:
    """One incident; its methods return pieces of its postmortem."""

    def __init__(self, seed, number):
        rng = self.rng = random.Random(f"{seed}/{number}")
        self.day = datetime.date(2019, 1, 1) + datetime.timedelta(days=self.below(2557))
        self.minute = self.below(1200)
        self.size = 1 + 0.6 * rng.random()

        # A document repeats its own words: it draws from draws from all words.
        def draw(vocabulary, count):
            words, weights = vocabulary
            return rng.choices(words, cum_weights=weights, k=count)

        systems = draw(SYSTEMS, 3)
        self.words = {
            "noun": draw(NOUNS, 120),
            "verb": draw(VERBS, 20),
            "adjective": draw(ADJECTIVES, 25),
            "setting": draw(SETTINGS, 4),
            "system": systems,
            "person": rng.sample(PEOPLE, 4),
            "severity": "critical major major moderate moderate moderate minor".split(),
            "number": [str(int(10 ** (1 + 2 * rng.random()))) for _ in range(20)],
            "version": [f"v{self.below(9)}.{self.below(30)}.{self.below(15)}" for _ in range(5)],
            "commit": [f"{rng.getrandbits(28):07x}" for _ in range(3)],
            "address": [f"10.{self.below(255)}.{self.below(255)}.{self.below(255)}"],
            "pod": [f"{system}-{rng.getrandbits(36):09x}" for system in systems],
        }
        self.words["path"] = [f"/etc/{system}/{self.pick('noun')}.yaml" for system in systems]
        self.words["error"] = [self.fill(ERRORS) for _ in range(3)]
        self.title = self.fill(TITLES)

    def below(self, limit):
        return int(self.rng.random() * limit)

    def pick(self, kind):
        words = self.words[kind]
        return words[self.below(len(words))]

    def fill(self, templates):
        template, slots = templates[self.below(len(templates))]
        text = template % tuple([self.pick(slot) for slot in slots])
        return text if templates is ERRORS else text[0].upper() + text[1:]

    def time(self):
        self.minute = (self.minute + 1 + self.below(9)) % 1440
        return f"{self.minute // 60:02}:{self.minute % 60:02}"

    def due(self):
        return self.day + datetime.timedelta(days=7 + self.below(90))

    def lines(self, count, line, separator="\n"):
        """About `count` lines, more in a longer document."""
        count = round(count * self.size * (0.7 + 0.6 * self.rng.random()))
        return separator.join(line() for _ in range(max(1, count)))

    def prose(self, count):
        def paragraph():
            return " ".join(self.fill(SENTENCES) for _ in range(3 + self.below(4)))
        return self.lines(count, paragraph, separator="\n\n")

    def bullets(self, templates, count):
        return self.lines(count, lambda: "- " + self.fill(templates))

    def timeline(self, form, count):
        return self.lines(count, lambda: form.format(self.time(), self.fill(EVENTS)))

    def log(self):
        def line():
            return f"{self.time()}:07 {self.pick('pod')} {self.pick('error')}"
        return f"```\n{self.lines(5, line)}\n```"

    def checkboxes(self, count):
        def line():
            owner = f" (@{self.pick('person')}, due {self.due()})" if self.below(3) else ""
            return f"- [{'x' if self.below(2) else ' '}] {self.fill(ACTIONS)}{owner}"
        return self.lines(count, line)

    def action_table(self, count):
        def row():
            kind = ("prevent", "detect", "mitigate", "process")[self.below(4)]
            state = ("TODO", "In progress", "Done", "Done")[self.below(4)]
            owner = self.pick("person")
            return f"| {self.fill(ACTIONS)} | {kind} | @{owner} | {self.due()} | {state} |"
        header = "| Action item | Type | Owner | Due | Status |\n|---|---|---|---|---|\n"
        return header + self.lines(count, row)

    def with_frontmatter(self):
        systems = ", ".join(dict.fromkeys(self.words["system"]))
        tags = ", ".join(dict.fromkeys(self.words["noun"][:4]))
        return [
            f'---\ndate: {self.day}\ntitle: "{self.title}"\nseverity: {self.pick("severity")}\n'
            f"duration: ~{self.pick('number')}m\nsystems: [{systems}]\ntags: [{tags}]\n"
            f"commit: {self.pick('commit')}\n---",
            "## Summary", self.prose(1),
            "## Timeline", "All times UTC.", self.timeline("- **~{}** - {}", 14),
            "## What Happened", self.prose(5), self.log(),
            "## Contributing Factors", self.bullets(FACTORS, 4),
            "## What Could Have Been Worse", self.bullets(SENTENCES, 3),
            "## Action Items", self.checkboxes(7),
            "## Lessons", self.bullets(SENTENCES, 4),
        ]

    def with_bold_metadata(self):
        return [
            f"# {self.title}", f"**Date:** {self.day}",
            f"**Authors:** @{self.pick('person')}, @{self.pick('person')}",
            "**Status:** Complete", f"**Severity:** SEV{1 + self.below(4)}",
            "## Summary", self.prose(1), "## Impact", self.prose(1),
            "## Root Causes", self.bullets(FACTORS, 3),
            "## Detection", self.prose(1), "## Resolution", self.prose(3),
            "## Action Items", self.action_table(7),
            "## Lessons Learned", "### What went well", self.bullets(SENTENCES, 3),
            "### What went wrong", self.bullets(FACTORS, 3),
            "## Timeline", f"{self.day} (all times UTC)", self.timeline("* {} {}", 15),
            "## Supporting information", self.log(),
        ]

    def bare(self):
        return [
            self.title + "\n" + "=" * len(self.title), self.prose(2),
            "What happened\n-------------", self.prose(6), self.log(),
            self.timeline("{} UTC: {}  ", 8),
            "Follow-ups\n----------", self.bullets(ACTIONS, 4), self.prose(1),
        ]

    def write(self, folder, number):
        formats = [self.with_frontmatter] * 5 + [self.with_bold_metadata] * 3 + [self.bare] * 2
        text = "\n\n".join(self.rng.choice(formats)()) + "\n"
        year = os.path.join(folder, str(self.day.year))
        os.makedirs(year, exist_ok=True)
        slug = re.sub(r"[^a-z0-9]+", "-", self.title.lower()).strip("-")
        with open(os.path.join(year, f"{self.day}-{slug}-{number:06}.md"), "wb") as file:
            file.write(text.encode())


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int)
    parser.add_argument("folder")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for number in range(options.count):
        Incident(options.seed, number).write(options.folder, number)


if __name__ == "__main__":
    main()
