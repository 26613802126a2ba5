"""What the pages say about themselves for programs: OpenAPI 3.1, made of the same declarations that read requests.

`app` serves it as `/openapi.json`.
"""

import re
from collections.abc import Sequence
from importlib.metadata import version

from memcon.model.record import Record
from memcon.web.page import Action, Page
from memcon.web.params import LONGEST, MOST, Param

_FAULT = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["status", "title", "message"],
            "properties": {
                "status": {"type": "integer"},
                "title": {"type": "string"},
                "message": {"type": "string"},
            },
        }
    },
}
_FAULTS = {"400": "what was asked cannot be read", "404": "no such thing", "503": "it would take too long"}


def openapi(pages: Sequence[Page], actions: Sequence[Action]) -> Record:
    """The description of every page and action."""
    paths: Record = {}
    for page in pages:
        paths[page.stem + ".json"] = {"get": _operation(page.name, page, "application/json")}
        if page.table:
            paths[page.stem + ".csv"] = {"get": _operation(f"{page.name}-csv", page, "text/csv")}
        paths[page.path] = {"get": _operation(f"{page.name}-page", page, "text/html")}
    for action in actions:
        paths[action.path + ".json"] = {"post": _deed(action)}
    return {
        "openapi": "3.1.0",
        "info": {"title": "memcon", "version": version("memcon"), "description": "A ledger, page by page."},
        "paths": paths,
        "components": {"schemas": {"Fault": _FAULT}},
    }


def _operation(name: str, page: Page, media: str) -> Record:
    schema = {"type": "object"} if media == "application/json" else {"type": "string"}
    return {
        "operationId": name,
        "summary": page.title,
        "description": page.about,
        "parameters": [_parameter(param, page.path) for param in page.params],
        "responses": {"200": {"description": page.title, "content": {media: {"schema": schema}}}, **_faults(media)},
    }


def _deed(action: Action) -> Record:
    inner = [p for p in action.params if not _in_path(p, action.path)]
    form = {
        "type": "object",
        "properties": {p.name: _schema(p) for p in inner},
        "required": [p.name for p in inner if p.required],
    }
    done = {"description": "done", "content": {"application/json": {"schema": {"type": "object"}}}}
    refused = {"403": "sent by another page", "413": "too long"}
    return {
        "operationId": action.name,
        "summary": action.about,
        "parameters": [_parameter(p, action.path) for p in action.params if _in_path(p, action.path)],
        "requestBody": {"content": {"application/x-www-form-urlencoded": {"schema": form}}},
        "responses": {"200": done, **_faults("application/json", refused)},
    }


def _faults(media: str, more: Record | None = None) -> Record:
    html = media == "text/html"
    content = {
        "text/html" if html else "application/json": {
            "schema": {"type": "string"} if html else {"$ref": "#/components/schemas/Fault"}
        }
    }
    return {status: {"description": words, "content": content} for status, words in (_FAULTS | (more or {})).items()}


def _in_path(param: Param, path: str) -> bool:
    return param.name in re.findall(r"{(\w+)", path)


def _parameter(param: Param, path: str) -> Record:
    inside = _in_path(param, path)
    return {
        "name": param.name,
        "in": "path" if inside else "query",
        "required": inside or param.required,
        "description": param.about,
        "schema": _schema(param),
    }


def _schema(param: Param) -> Record:
    one = _one(param)
    return {"type": "array", "items": one, "maxItems": MOST} if param.many else one


def _one(param: Param) -> Record:
    match param.form:
        case "choice":
            return {"type": "string", "enum": list(param.choices)}
        case "whole":
            return {"type": "integer", "minimum": 0, "maximum": param.most}
        case "flag":
            return {"type": "boolean"}
        case "first-day" | "last-day":
            return {"type": "string", "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|1[0-9]|2[0-8]))?)?$"}
    return {"type": "string", "maxLength": LONGEST}
