"""Clusters: which names in an article are one party's. The fullest form stands for all.

Works on the different spellings of an article, not on every mention, and compares a name only with those that share
a sound with it, so that the work grows with the length of the article alone.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from memcon.model.document import Mention, MentionKind
from memcon.values.holders import called
from memcon.values.known import agency_of, body_of, country_of, is_country
from memcon.values.likeness import Likeness
from memcon.values.name import compare, is_short_form
from memcon.values.nameparts import parse
from memcon.values.sexes import sex_of
from memcon.values.tables import fold, words

MOST_COMPARED = 24
"""Names with a common sound that a name is compared with: more is a list of a family, or hostile text."""

LONGEST_ACRONYM = 5
"""Letters of a word in capitals that may be its usual form (UNRWA)."""

LONGEST_ABBREVIATION = 3
"""Letters of a country's usual name in capitals (UAE): JAPAN stands in headlines and datelines."""

NAMED: tuple[MentionKind, ...] = ("person", "organisation", "place", "other")


@dataclass(slots=True)
class Cluster:
    """One party: `mentions` are the indices of its mentions in text order, `full` that of the fullest form."""

    kind: MentionKind
    text: str
    mentions: list[int] = field(default_factory=list)
    full: int = -1


@dataclass(slots=True)
class Clusters:
    """The parties of an article; `of` gives the cluster of each named mention by its index, and how it was found."""

    all: list[Cluster] = field(default_factory=list)
    of: dict[int, tuple[Cluster, str]] = field(default_factory=dict)


def clusters(mentions: Sequence[Mention], sexes: Mapping[int, str] = MappingProxyType({})) -> Clusters:
    """Groups the names among the mentions. A short form of two parties goes to the one named before it first meant.

    `sexes`: `m` or `f` by the index of a mention, where the word before it tells ("Mrs. Lee" is no Omar Lee).
    """
    named = [m for m in mentions if m.kind in NAMED]
    kinds = _kinds(named)
    groups: list[Cluster] = []
    homes: dict[str, list[tuple[Cluster, str]]] = {}
    sounds: dict[str, list[Cluster]] = defaultdict(list)
    keyed: dict[tuple[str, str], Cluster] = {}
    first: dict[str, int] = {}
    for number, mention in enumerate(named):
        first.setdefault(mention.text, number)
    ends = {text.split()[-1] for text in kinds if "-" not in text and text.split()}
    for text in sorted(kinds, key=lambda t: _rank(t, kinds[t])):
        home = _home(text, kinds[text], keyed, sounds)
        if not home or _of_another(text, home, first):
            cluster = Cluster(kinds[text], text)
            groups.append(cluster)
            home = [(cluster, "name")]
            keyed[_key(text, kinds[text])] = cluster
            for sound in () if _of_two(text, ends) else _sounds(text):
                sounds[sound].append(cluster)
        homes[text] = home
    return _placed(named, groups, homes, sexes)


def _of_another(text: str, home: Sequence[tuple[Cluster, str]], first: dict[str, int]) -> bool:
    """Whether a surname is that of somebody in office, told before anybody of that name is named in full, and all who
    are named later held none ("President Trump … Melania Trump"): then it is nobody's whom the article names."""
    if " " in text or any(by != "surname" or first[text] > first[c.text] for c, by in home):
        return False
    return bool(called(text)) and not any(called(c.text) or called(" ".join(c.text.split()[-2:])) for c, _ in home)


def _rank(text: str, kind: MentionKind) -> tuple[object, ...]:
    """Which spelling stands for a party: a country's usual name, then the fullest form.

    What only points to a party ("Norwegian") comes last, and capitals of a headline or a dateline late.
    """
    usual = is_country(text) and fold(text) == fold(country_of(text) or "")
    short = LONGEST_ABBREVIATION if usual or kind == "person" else LONGEST_ACRONYM
    shouted = text.isupper() and len(text) > short
    return kind == "other", not usual, shouted, -len(parse(text).tokens), -len(text), text


def _kinds(named: Iterable[Mention]) -> dict[str, MentionKind]:
    """The kind of each spelling: what most mentions of it are, the first of equals."""
    votes: dict[str, dict[MentionKind, int]] = {}
    for mention in named:
        count = votes.setdefault(mention.text, {})
        count[mention.kind] = count.get(mention.kind, 0) + 1
    found = {text: max(count, key=lambda kind: count[kind]) for text, count in votes.items()}
    people = {text.split()[-1] for text, kind in found.items() if kind == "person" and " " in text}
    for text, kind in found.items():
        if kind == "place" and text in people and country_of(text) is None:
            found[text] = "person"  # "Kari Geneva … Geneva said"
    return found


def _of_two(text: str, ends: Container[str]) -> bool:
    """Whether a hyphen joins the names of two ("the Lee-Holm talks"), each named by the article itself too: no fuller
    form of either. `ends` are the last words of the names without one."""
    left, mark, right = text.partition("-")
    return bool(mark and right.split()) and left in ends and right.split()[-1] in ends


def _key(text: str, kind: MentionKind) -> tuple[str, str]:
    """What two spellings of a party that the tables know have in common; else the words themselves."""
    if kind != "person":
        if is_country(text) or kind == "other":
            return "country", country_of(text) or fold(text)
        known = body_of(text) or agency_of(text)
        if known:
            return "body", known
    return "words", fold(text)


def _sounds(text: str) -> list[str]:
    return list(dict.fromkeys(parse(text).key.split())) or [fold(text)]


def _home(
    text: str, kind: MentionKind, keyed: dict[tuple[str, str], Cluster], sounds: dict[str, list[Cluster]]
) -> list[tuple[Cluster, str]]:
    """The clusters that a spelling may belong to, with how; none if it is a party of its own."""
    key = _key(text, kind)
    if key in keyed:
        return [(keyed[key], "name")]
    small = fold(text.partition(" ")[0]) in words("particles")  # "de Vera", taken for a place
    if key[0] != "words" or (kind == "place" and not small):
        return []
    near = dict.fromkeys(id(c) for sound in _sounds(text) for c in sounds[sound][:MOST_COMPARED])
    by_id = {id(c): c for sound in _sounds(text) for c in sounds[sound][:MOST_COMPARED]}
    rivals = [by_id[number] for number in near if by_id[number].kind != "place"]
    if kind == "place":
        return [(c, "surname") for c in rivals if c.kind == "person" and _is_shorter(text, c)]
    same = [c for c in rivals if compare(text, c.text) is Likeness.SAME]
    if same:
        return [(same[0], "name")]
    return [(c, "surname" if c.kind == "person" else "acronym") for c in rivals if _is_shorter(text, c)]


def _is_shorter(text: str, cluster: Cluster) -> bool:
    """Whether a spelling is a short form of a party's name; "Al-Hadi" is one of "Omar al-Hadi", and "De Vera", as a
    sentence begins, of "Luis de Vera"."""
    opening, _, rest = text.partition(" ")
    small = f"{opening.lower()} {rest}" if rest and fold(opening) in words("particles") else text
    if is_short_form(text, cluster.text) or (cluster.kind == "person" and is_short_form(small, cluster.text)):
        return True
    shorter = cluster.kind == "person" and len(text) < len(cluster.text)
    return shorter and " " not in text and compare(text, cluster.text) is Likeness.LIKELY


_NEVER = -1000
_BREATH = 12
"""Words between two who share a name and are named together ("Omar Lee and his wife Ann Lee")."""


def _placed(
    named: Sequence[Mention],
    groups: list[Cluster],
    homes: dict[str, list[tuple[Cluster, str]]],
    sexes: Mapping[int, str],
) -> Clusters:
    """Every mention in its cluster; of several that a short form fits, the one that it stood for before ("Lee", with
    his wife Ann Lee named since), at first the one that was mentioned last."""
    found = Clusters(groups)
    last: dict[int, int] = {}
    meant: dict[tuple[str, str], tuple[Cluster, str]] = {}
    for mention in named:
        sex = sexes.get(mention.index, "")
        key, home = (mention.text, sex), homes[mention.text]
        if sex:
            home = [(c, by) for c, by in home if by != "surname" or sex_of(c.text) in ("", sex)]
        if not home:
            # "Mrs. Lee", where the article names Omar Lee alone: somebody else.
            groups.append(Cluster("person", mention.text))
            meant.setdefault(key, (groups[-1], "name"))
        if len(home) > 1:
            told = [(last.get(id(h[0]), _NEVER), h) for h in home]
            # Of "Omar Lee and his wife Ann Lee", named in one breath, the first is Lee.
            near = [(at, h) for at, h in told if at >= max(at for at, _ in told) - _BREATH]
            meant.setdefault(key, min(near, key=lambda one: one[0])[1])
        cluster, by = meant.get(key) or home[0]
        cluster.mentions.append(mention.index)
        last[id(cluster)] = mention.first
        if cluster.full < 0 and mention.text == cluster.text:
            cluster.full = mention.index
        found.of[mention.index] = cluster, by
    return found
