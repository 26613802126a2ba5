"""The description of the app for programs: true, and nothing that it allows brings the app down."""

from pathlib import Path

import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from hypothesis.strategies import booleans
from schemathesis import GenerationMode
from schemathesis.python.asgi import HOST
from schemathesis.schemas import APIOperation
from starlette.testclient import TestClient

from memcon.web.app import create_app
from memcon.web.guard import HOSTS
from memcon.web.pages import ACTIONS, PAGES
from tests.web.conftest import fill
from tests.web.looking import ids

EXAMPLES = 3
"""Requests for each operation: enough to meet each parameter."""


def test_every_page_is_described(client: TestClient) -> None:
    """Each page, twin and action with all its parameters."""
    paths = client.get("/openapi.json").json()["paths"]
    for page in PAGES:
        told = paths[page.stem + ".json"]["get"]["parameters"]
        assert [p["name"] for p in told] == [p.name for p in page.params]
        assert (page.stem + ".csv" in paths) == (page.table is not None)
    assert all("post" in paths[action.path + ".json"] for action in ACTIONS)


def test_nothing_that_the_description_allows_brings_it_down(tmp_path: Path) -> None:
    """Any request made from the description, right or wrong, is answered without a fault of ours."""
    path = tmp_path / "talks.db"
    fill(path)
    known = ids(path)
    # The name by which schemathesis calls an app that is not on the network.
    app = create_app(path, hosts=(*HOSTS, HOST))
    schema = schemathesis.openapi.from_asgi("/openapi.json", app)
    for result in schema.get_all_operations():
        operation = result.ok()
        for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
            _ask(operation, mode, known)


def _ask(operation: APIOperation, mode: GenerationMode, known: dict[str, str]) -> None:
    """Some requests for one operation: half of those for one thing name a thing that is there."""
    thing = known.get(operation.path.split("/")[1].replace("compare", "event"))

    @given(operation.as_strategy(mode), booleans())
    @settings(max_examples=EXAMPLES, deadline=None, phases=[Phase.generate], derandomize=True, database=None,
              suppress_health_check=list(HealthCheck))  # fmt: skip
    def ask(case: schemathesis.Case, there: bool) -> None:
        if there and thing and "id" in (case.path_parameters or {}):
            case.path_parameters["id"] = thing
        answer = case.call()
        assert answer.status_code < 500, f"{case.method} {case.formatted_path} {case.query} {case.body}"

    try:
        ask()
    except Unsatisfiable:
        # There is nothing wrong that one could ask of a page without parameters.
        assert mode is GenerationMode.NEGATIVE
