"""Claims: the actors of a user's own table take what bears their names. `actors` enters.

A name is an own actor's if it is one of its forms, case and accents aside, or has the same words in the same sound.
With it come the shorter names that memcon took for the same person; where a user's table tells two apart whom memcon
held for one, each keeps its own names and the rest stays by itself.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from memcon.model.actor import ActorKind, OwnActor
from memcon.resolution.people import Mention
from memcon.values.nameparts import parse
from memcon.values.tables import fold

Group = tuple[ActorKind, str, list[Mention]]


def claimed(groups: Iterable[Group], own: Iterable[OwnActor]) -> Iterator[tuple[*Group, OwnActor | None]]:
    """The groups of mentions, with whose they are: what an own actor claims under its key, once, the rest as it was."""
    forms = _forms(own)
    taken: dict[OwnActor, list[Mention]] = defaultdict(list)
    for kind, key, those in groups:
        owners = {m.name: _owner(m.name, forms) for m in those} if forms else {}
        mine = {owner for owner in owners.values() if owner}
        if len(mine) == 1:
            taken[mine.pop()] += those
            continue
        left = [m for m in those if not owners.get(m.name)]
        for m in those:
            if owner := owners.get(m.name):
                taken[owner].append(m)
        if left:
            yield kind, key, left, None
    for one, those in sorted(taken.items(), key=lambda item: item[0].key):
        yield one.kind, one.key, those, one


def _forms(own: Iterable[OwnActor]) -> dict[str, OwnActor]:
    """Each own actor by its folded forms and by the sounds of those with two words or more; the first one counts."""
    found: dict[str, OwnActor] = {}
    for one in own:
        for form in (one.name, *one.names):
            found.setdefault(fold(form), one)
            if len(parse(form).core) > 1:
                found.setdefault(f"~{parse(form).key}", one)
    return found


def _owner(name: str, forms: dict[str, OwnActor]) -> OwnActor | None:
    return forms.get(fold(name)) or (forms.get(f"~{parse(name).key}") if len(parse(name).core) > 1 else None)
