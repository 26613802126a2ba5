"""Whose address it is: taken apart, resolved once, and checked. Who passes is connected to at that number and no other,
so that a name cannot mean one thing when it is checked and another when it is used. Only `fetching.py` enters here.
"""

import ipaddress
import socket
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit, urlunsplit

from memcon.intake.given import Refused

_PORTS = {"http": 80, "https": 443}
_LONGEST = 2000
_NAT64 = ipaddress.ip_network("64:ff9b::/96")

Number = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True)
class Address:
    """An address in its parts. `path` begins with a slash and holds the query; the fragment is gone."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def site(self) -> str:
        """The address up to the path: whom one talks to."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + ("" if self.port == _PORTS[self.scheme] else f":{self.port}")

    def __str__(self) -> str:
        return self.site + self.path


def address(words: str) -> Address:
    """The address in these words. Raises `Refused` if it is none that memcon fetches."""
    if len(words) > _LONGEST or any(not sign.isprintable() or sign.isspace() for sign in words):
        raise Refused("no address: too long, or with signs in it that none has")
    try:
        parts = urlsplit(words)
        port = parts.port
    except ValueError as error:
        raise Refused(f"no address ({error})") from None
    if parts.scheme not in _PORTS or not parts.hostname:
        raise Refused("only addresses that begin with http:// or https:// are fetched")
    if parts.username is not None or parts.password is not None:
        raise Refused("an address with a password in it: leave it out")
    path = urlunsplit(("", "", parts.path or "/", parts.query, ""))
    return Address(parts.scheme, _host(parts.hostname), _PORTS[parts.scheme] if port is None else port, _ascii(path))


def beside(here: Address, words: str) -> Address:
    """Where a redirect leads. Raises `Refused` if that is another site than this one."""
    there = address(urljoin(str(here), words))
    if there.host.removeprefix("www.") != here.host.removeprefix("www."):
        raise Refused(f"leads to another site ({there.host}): add that address if you want it")
    if here.scheme == "https" and there.scheme == "http":
        raise Refused("leads from a protected connection to one that is not")
    return there


def number(one: Address, private: bool) -> str:
    """The number to connect to: the first that the name has. Raises `Refused` if any is of a private network."""
    try:
        found = socket.getaddrinfo(one.host, one.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise Refused(f"there is no server of the name {one.host}, or no network") from None
    numbers = [ipaddress.ip_address(str(place[0]).partition("%")[0]) for *_, place in found]
    if not numbers:
        raise Refused(f"there is no server of the name {one.host}")
    if not private and not all(_public(one) for one in numbers):
        raise Refused(f"{one.host} is of a private network or of this machine: nothing is fetched from there")
    return str(numbers[0])


def _public(one: Number) -> bool:
    """Whether everybody can reach it; of an IPv4 address wrapped in another, whether that can be reached."""
    if isinstance(one, ipaddress.IPv6Address):
        inner = one.ipv4_mapped or one.sixtofour or (one.teredo and one.teredo[1])
        if inner is None and one in _NAT64:
            inner = ipaddress.IPv4Address(int(one) & 0xFFFFFFFF)
        if inner is not None:
            return _public(inner)
    return one.is_global and not one.is_multicast and not one.is_reserved


def _host(name: str) -> str:
    """The name as the network knows it: in lower case, other letters than English ones as IDNA writes them."""
    try:
        return name.rstrip(".").lower() if name.isascii() else name.encode("idna").decode("ascii").rstrip(".")
    except UnicodeError:
        raise Refused("no address: a name that no server can have") from None


def _ascii(path: str) -> str:
    return "".join(sign if sign.isascii() else "".join(f"%{byte:02X}" for byte in sign.encode()) for sign in path)
