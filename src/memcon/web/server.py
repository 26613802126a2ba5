"""Running the app: bound to this machine, in this process, until interrupted. `cli.serve` enters."""

import gc
import logging
import socket
import threading
import webbrowser
from pathlib import Path

import uvicorn

from memcon.errors import MemconError
from memcon.web.app import create_app

ADDRESS = "127.0.0.1"
"""The only address: nobody else on the network can ask."""


class PortTaken(MemconError):
    """The port cannot be had."""


def listen(port: int) -> socket.socket:
    """A socket on this machine's own address; port 0 takes any that is free. Raises `PortTaken`."""
    # The protocol is named: asyncio sends small answers at once only on sockets that say they are TCP. Otherwise each
    # would wait 40 ms for the browser's acknowledgement.
    ours = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    ours.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        ours.bind((ADDRESS, port))
    except (OSError, OverflowError) as error:
        ours.close()
        raise PortTaken(f"port {port} is taken or not allowed ({error}); name another with --port") from error
    return ours


def serve(ledger: Path, listening: socket.socket, *, show: bool = False) -> None:
    """Serve the ledger on this socket until interrupted; `show` opens a browser as soon as it answers."""
    logging.getLogger("memcon.web").addHandler(logging.StreamHandler())
    config = uvicorn.Config(create_app(ledger), log_level="warning", access_log=False, lifespan="on", ws="none",
                            server_header=False, date_header=True, timeout_graceful_shutdown=2,
                            loop="asyncio", http="h11", limit_concurrency=200)  # fmt: skip
    if show:
        # The socket listens only when the server has started: until then the browser waits.
        listening.listen(64)
        threading.Timer(0.3, webbrowser.open, (address_of(listening),)).start()
    # What is there now stays: looking for garbage among it would hold up a page now and then.
    gc.freeze()
    uvicorn.Server(config).run(sockets=[listening])


def address_of(listening: socket.socket) -> str:
    """Where it is served, for a browser."""
    return f"http://{ADDRESS}:{listening.getsockname()[1]}/"
