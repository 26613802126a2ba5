"""Manners: what a site asks of programs (robots.txt, RFC 9309) is kept, and it is asked one thing at a time, with a
pause. One `Manners` serves one run. Only `fetching.py` enters here.
"""

import time
from urllib.robotparser import RobotFileParser

from memcon.intake.fetch_address import Address
from memcon.intake.fetch_request import USER_AGENT, Answer, request
from memcon.intake.given import Refused
from memcon.intake.limits import FETCH_PAUSE, ROBOTS_BYTES

_NAME = USER_AGENT.partition("/")[0]


class Manners:
    """What each site asked for, and when it was asked last."""

    def __init__(self, pause: float) -> None:
        self._pause = pause
        self._rules: dict[str, RobotFileParser | None] = {}
        self._last: dict[str, float] = {}

    def check(self, one: Address, number: str) -> None:
        """Raises `Refused` if the site asks programs not to fetch this address, or does not say."""
        if one.site not in self._rules:
            self._rules[one.site] = self._ask(one, number)
        rules = self._rules[one.site]
        if rules is None:
            raise Refused(f"{one.host} does not tell what programs may fetch (its robots.txt has an error): try later")
        if not rules.can_fetch(_NAME, str(one)):
            raise Refused(f"{one.host} asks programs not to fetch this (robots.txt): save the page and add the file")

    def wait(self, one: Address) -> None:
        """Until the site may be asked again."""
        rules = self._rules.get(one.site)
        asked = float(rules.crawl_delay(_NAME) or 0) if rules else 0.0
        pause = min(max(self._pause, asked), FETCH_PAUSE)
        rest = self._last.get(one.site, 0.0) + pause - time.monotonic()
        if one.site in self._last and rest > 0:
            time.sleep(rest)
        self._last[one.site] = time.monotonic()

    def _ask(self, one: Address, number: str) -> RobotFileParser | None:
        """The site's rules; none written means that all is allowed; None where it cannot tell now."""
        self.wait(one)
        answer = request(Address(one.scheme, one.host, one.port, "/robots.txt"), number, {})
        return _parsed(answer)


def _parsed(answer: Answer) -> RobotFileParser | None:
    if answer.status >= 500:
        return None
    rules = RobotFileParser()
    text = answer.body[:ROBOTS_BYTES].decode("utf-8", "replace") if answer.status == 200 else ""
    rules.parse(text.splitlines())
    return rules
