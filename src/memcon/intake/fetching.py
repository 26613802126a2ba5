"""One address becomes what stands there, read as a file of its own: a page, a feed, a PDF. Its links are not followed.

Only `formats.py` enters here, when a user has asked for it; nothing else in memcon opens a connection.
"""

import io
from collections.abc import Iterator, Mapping
from dataclasses import replace
from email.message import Message
from functools import cache

from memcon.intake.fetch import Fetch
from memcon.intake.fetch_address import Address, address, beside, number
from memcon.intake.fetch_manners import Manners
from memcon.intake.fetch_request import Answer, request
from memcon.intake.fetch_store import Kept, keep, kept
from memcon.intake.formats import read_as
from memcon.intake.given import Given, Refused, Told, given
from memcon.intake.limits import FETCH_HOPS
from memcon.intake.sniff import kind
from memcon.model.article import Article, Skipped

_MOVED = (301, 302, 303, 307, 308)
_UNCHANGED = 304


def read(asked: Given) -> Iterator[Article | Skipped]:
    """What stands at the address that is the input's name. Raises `Refused` for what cannot be fetched or read."""
    if asked.asked.fetch is None:
        raise Refused("an address, and fetching was not asked for")
    one, answer = fetched(address(asked.name), asked.asked.fetch)
    message = Message()
    message["Content-Type"] = " ".join(answer.headers.get("content-type", "").split())
    found = given(io.BytesIO(answer.body), asked.name, asked=asked.asked)
    told = Told(url=str(one), charset=message.get_content_charset(), ref=str(one))
    yield from read_as(kind(found), replace(found, told=told))


def fetched(one: Address, setting: Fetch) -> tuple[Address, Answer]:
    """The answer, and the address that gave it in the end. Raises `Refused` with the reason."""
    for _ in range(FETCH_HOPS):
        before = kept(setting.store, one)
        if before is not None and before.fresh:
            return one, before.answer
        answer = _asked(one, setting, before.questions if before else {})
        if answer.status not in _MOVED:
            return one, _settled(one, answer, before, setting)
        one = beside(one, answer.headers.get("location", ""))
    raise Refused(f"leads on more than {FETCH_HOPS} times")


def _asked(one: Address, setting: Fetch, questions: Mapping[str, str]) -> Answer:
    place = number(one, setting.private)
    manners = _manners(setting.pause)
    manners.check(one, place)
    manners.wait(one)
    return request(one, place, questions)


def _settled(one: Address, answer: Answer, before: Kept | None, setting: Fetch) -> Answer:
    """The answer that counts: a new one, or the one kept. Raises `Refused` where the server has none."""
    if answer.status == _UNCHANGED and before is not None:
        answer = Answer(200, {**before.answer.headers, **answer.headers}, before.answer.body)
    if answer.status != 200:
        later = answer.headers.get("retry-after", "")
        wait = f" and asks to wait {later[:40]}" if later else ""
        raise Refused(f"{one.host} answers {answer.status}{wait}")
    keep(setting.store, one, answer)
    return answer


@cache
def _manners(pause: float) -> Manners:
    """One for the whole run: a site's rules are asked for once."""
    return Manners(pause)
