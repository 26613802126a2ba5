"""How quick the app is on a ledger of any size: `make bench-app`. Refuses what is over the limits.

Makes the ledger if there is none, starts `memcon serve` on it as anybody would, and asks every page many times, with
filters and ids drawn by chance, one request after the other; then review clicks, each with the page that it leads to.
Measured from the request to the last byte. Each click is taken back by the next, so that the file can be kept. memcon
is started as pip leaves it, with its modules compiled; the first byte is judged by the median of its starts.
"""

import argparse
import http.client
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import median
from urllib.parse import quote, urlencode

from eval.made_ledger import make
from memcon.ledger.ledger import Ledger
from memcon.model.entry import KINDS
from memcon.web.pages import PAGES

Asked = list[tuple[str, str]]
P95_MS, FIRST_BYTE_S, MEMORY_MB = 100.0, 1.0, 300.0
"""The limits: what a person does not wait for."""
ROUNDS = 40
STARTS = 7
IDS = {"event": "event", "compared": "event", "entry": "entry", "article": "article", "actor": "actor"}
"""What the `{id}` of each page is."""


@dataclass(frozen=True)
class Drawn:
    """What addresses are made of, drawn from the ledger itself."""

    ids: dict[str, tuple[str, ...]]
    names: tuple[str, ...]
    places: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Timed:
    """The times of one kind of request, in milliseconds, sorted, and how many failed. `work` is the processor time that
    one took on average: on a machine that does other things too it says more than the clock."""

    name: str
    times: tuple[float, ...]
    failed: int
    work: float

    @property
    def p95(self) -> float:
        """What 95 of 100 stay under."""
        return self.times[min(len(self.times) - 1, round(len(self.times) * 0.95))]

    def __str__(self) -> str:
        median = self.times[len(self.times) // 2]
        failed = f"  {self.failed} FAILED" if self.failed else ""
        clock = f"median {median:7.1f}  p95 {self.p95:7.1f}  most {self.times[-1]:7.1f} ms"
        return f"{self.name:20} {clock}, work {self.work:6.1f}{failed}"


@dataclass(frozen=True, slots=True)
class Server:
    """`memcon serve` at work: `first` is the seconds from its start to the first byte."""

    process: subprocess.Popen[str]
    port: int
    first: float

    @property
    def pid(self) -> int:
        """The process."""
        return self.process.pid

    def stop(self) -> None:
        """End it."""
        self.process.terminate()
        self.process.wait()
        if self.process.stdout:
            self.process.stdout.close()


def draw(path: Path, chance: Random) -> Drawn:
    """Ids, names, places and sources: often told ones and others."""
    with Ledger.open(path, read_only=True) as ledger:
        totals = ledger.happening_totals()
        print(f"{path}: {ledger.tally().articles:,} articles, {sum(totals.values()):,} lines of the timeline: {totals}")
        rows = ledger._store.rows
        ids = {
            thing: tuple(row[0] for row in rows(f"SELECT id FROM {table} ORDER BY abs(random()) LIMIT 200"))
            for thing, table in (
                ("event", "events"),
                ("entry", "entries"),
                ("article", "articles"),
                ("actor", "actors"),
            )
        }
        kept = (ledger.facet_values("who", 300), ledger.facet_values("place", 300), ledger.facet_values("source", 300))
    names, places, sources = (tuple(chance.choice(values).value.strip() for _ in range(50)) for values in kept)
    return Drawn(ids, names, places, sources)


def queries(name: str, drawn: Drawn, chance: Random) -> Iterator[str]:
    """Queries of a page, without end: the plain page and each of its filters, alone and together."""

    def year() -> str:
        return str(chance.randrange(1996, 2025))

    def month() -> str:
        return f"{year()}-0{chance.randrange(1, 10)}"

    def who() -> str:
        return chance.choice(drawn.names)

    def place() -> str:
        return chance.choice(drawn.places)

    def source() -> str:
        return chance.choice(drawn.sources)

    def within(day: str) -> Asked:
        return [("since", day), ("until", day)]

    said: Asked = [("kind", "statement")]
    forms: dict[str, tuple[Callable[[], Asked], ...]] = {
        "timeline": (
            list, lambda: [("who", who())], lambda: [("who", who()), ("who", who())], lambda: [("place", place())],
            lambda: [("since", year()), ("until", "2025")], lambda: within(year()), lambda: within(month()),
            lambda: [*said, ("act", "condemn")], lambda: [("source", source()), ("who", who())],
            lambda: [("kind", kind) for kind in KINDS], lambda: [*said, ("who", who()), ("since", year())],
            lambda: [("status", "planned")], lambda: [*said, ("who", who()[:3])],
            lambda: [("order", "oldest"), ("by", "day"), *within(year())],
        ),
        "search": (lambda: [("q", who())], lambda: [("q", f"{who().split()[0]} {place()}")], lambda: [("q", "harbour")],
                   lambda: [("q", "border talks -visas")], lambda: [("q", who()[:4] + "*")], list),
        "positions": (list, lambda: [("issue", "border")], lambda: [("who", who())], lambda: [("act", "demand")]),
        "figures": (list, lambda: [("measure", "injured"), ("since", year())]),
        "map": (list, lambda: within(year())),
        "compare": (list, lambda: [("day", f"{month()}-10")]),
        "review": (list, lambda: [("queue", "entries")], lambda: [("at", str(chance.randrange(100)))]),
        "actor": (list, lambda: [("since", year())]),
    }  # fmt: skip
    while True:
        for form in forms.get(name, (list,)):
            yield urlencode(form())


def worked(pid: int) -> float:
    """The processor time of all threads of a process so far, in milliseconds."""
    tasks = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(task.read_text(encoding="ascii").split()[0]) for task in tasks) / 1e6


def measure(server: Server, name: str, addresses: Sequence[str]) -> Timed:
    """Ask each address once on one connection."""
    line = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    times, failed, before = [], 0, worked(server.pid)
    for address in addresses:
        began = time.perf_counter()
        line.request("GET", address)
        answer = line.getresponse()
        answer.read()
        times.append((time.perf_counter() - began) * 1000)
        if answer.status != 200:
            failed += 1
            print(f"  {answer.status} {address}")
    line.close()
    slowest = max(range(len(times)), key=times.__getitem__)
    if times[slowest] > P95_MS:
        print(f"  {times[slowest]:.0f} ms: {addresses[slowest]}")
    return Timed(name, tuple(sorted(times)), failed, (worked(server.pid) - before) / len(times))


def clicks(server: Server, rounds: int) -> Timed:
    """Judge a pair of the queue, then take it back: each click with the page that it leads to."""
    line = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    times, failed, spent = [], 0, 0.0
    for number in range(rounds):
        line.request("GET", f"/review?at={number}")
        page = line.getresponse().read().decode()
        found = [re.search(f'name="{side}" value="(en_[0-9a-f]+)"', page) for side in ("left", "right")]
        if not all(found):
            break
        pair = {side: match[1] for side, match in zip(("left", "right"), found, strict=True) if match}
        verdict = ("same", "different", "unsure")[number % 3]
        judged, undone = pair | {"verdict": verdict, "by": "bench"}, pair | {"by": "bench"}
        for path, form in (("/review/judge", judged), ("/review/undo", undone)):
            began = time.perf_counter()
            work = worked(server.pid)
            line.request("POST", path, urlencode(form), {"Content-Type": "application/x-www-form-urlencoded"})
            answer = line.getresponse()
            answer.read()
            if answer.status == 303:
                line.request("GET", answer.headers["Location"])
                line.getresponse().read()
            times.append((time.perf_counter() - began) * 1000)
            spent += worked(server.pid) - work
            failed += answer.status != 303
            if answer.status != 303:
                print(f"  {answer.status} {path} {form}")
    line.close()
    return Timed("a review click", tuple(sorted(times)) or (0.0,), failed, spent / max(1, len(times)))


def start(path: Path) -> Server:
    """`memcon serve`, as soon as the first byte of the first page has come."""
    command = (sys.executable, "-m", "memcon", "--ledger", str(path), "serve", "--port", "0")
    plain = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=plain)
    assert process.stdout is not None
    words = process.stdout.readline()
    port = int(re.findall(r":(\d+)/", words)[0])
    while True:
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        try:
            line.request("GET", "/")
            line.getresponse().read(1)
            return Server(process, port, time.perf_counter() - began)
        except ConnectionError:
            time.sleep(0.005)
        finally:
            line.close()


def memory(pid: int) -> float:
    """The most memory that the process ever had, in MB."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return int(re.findall(r"VmHWM:\s+(\d+)", status)[0]) / 1024


def run(path: Path, rounds: int) -> bool:
    """Measure all; True if nothing is over its limit."""
    chance = Random(7)
    drawn = draw(path, chance)
    start(path).stop()  # compiles what is not compiled yet
    firsts = []
    for _ in range(STARTS):
        server = start(path)
        firsts.append(server.first)
        server.stop()
    first = median(firsts)
    server = start(path)
    try:
        results = []
        for page in PAGES:
            asked = queries(page.name, drawn, chance)
            stems = [page.path.replace("{id}", quote(chance.choice(drawn.ids[IDS[page.name]]))) if page.name in IDS
                     else page.path for _ in range(rounds)]  # fmt: skip
            addresses = [f"{stem}?{query}".rstrip("?") for stem, query in zip(stems, asked, strict=False)]
            results.append(measure(server, page.name, addresses))
        results.append(clicks(server, rounds))
        most = memory(server.pid)
    finally:
        server.stop()
    print(*results, sep="\n")
    print(f"first byte: median {first:.2f} s, least {min(firsts):.2f} s of {STARTS} starts; most memory {most:.0f} MB")
    slow = [r.name for r in results if r.p95 > P95_MS or r.failed]
    over = slow + ["first byte"] * (first > FIRST_BYTE_S) + ["memory"] * (most > MEMORY_MB)
    print("over the limit: " + ", ".join(over) if over else "all within the limits")
    print(json.dumps({r.name: round(r.p95, 1) for r in results}))
    return not over


def main() -> None:
    """Make the ledger if need be, measure, say."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--ledger", type=Path, default=Path("out/made.db"), help="made if it is not there")
    words.add_argument("--articles", type=int, default=100_000)
    words.add_argument("--rounds", type=int, default=ROUNDS)
    given = words.parse_args()
    given.ledger.parent.mkdir(parents=True, exist_ok=True)
    if not given.ledger.exists():
        make(given.ledger, given.articles, print)
    sys.exit(not run(given.ledger, given.rounds))


if __name__ == "__main__":
    main()
