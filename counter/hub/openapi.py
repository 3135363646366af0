"""What the hub's addresses take and give, in OpenAPI's words, made of the messages themselves.
Bodies are msgpack arrays.
"""

from typing import Any

import msgspec

from counter import __version__
from counter.sync import ask_signature
from counter.sync.messages import FORMAT, Answer, Ask, Enrolled, Enrolment, Refused

_REF = "#/components/schemas/{name}"


def _schemas() -> dict[str, Any]:
    """The messages' shapes; what JSON would write as base64 text is bytes here, and the first field
    names the format.
    """
    _, schemas = msgspec.json.schema_components(
        [Ask, Answer, Enrolment, Enrolled, Refused], ref_template=_REF
    )
    for name in ("Ask", "Answer", "Enrolment", "Enrolled"):
        schemas[name]["prefixItems"][0] = {"const": FORMAT}
    for schema in schemas.values():
        if "prefixItems" in schema:
            schema["maxItems"] = len(schema["prefixItems"])
    return {name: _with_bytes(schema) for name, schema in schemas.items()}


def _with_bytes(schema: Any) -> Any:
    if isinstance(schema, dict):
        if schema.get("contentEncoding") == "base64":
            count = schema.get("x-bytes")
            return {"type": "string", "format": "binary"} | (
                {"minLength": count, "maxLength": count} if count else {}
            )
        return {key: _with_bytes(value) for key, value in schema.items()}
    if isinstance(schema, list):
        return [_with_bytes(one) for one in schema]
    return schema


def _of(name: str) -> dict[str, Any]:
    return {"application/msgpack": {"schema": {"$ref": _REF.format(name=name)}}}


def _answers(answer: str, **others: str) -> dict[str, object]:
    refused = {
        code[1:]: {"description": text, "content": _of("Refused")} for code, text in others.items()
    }
    return {"200": {"description": "The answer", "content": _of(answer)}, **refused}


_COMMON = {
    "_400": "The request cannot be read, or a rule says no; the body names the code of the sentence",
    "_403": "Not, or no longer, enrolled; or the desk brought its share of today",
    "_408": "The body came too slowly",
    "_413": "The body is too long",
    "_429": "Too many requests",
    "_503": "The hub cannot answer now",
    "_507": "The hub's disk is full",
}

_SIGNATURE = {
    "name": ask_signature.HEADER,
    "in": "header",
    "required": True,
    "description": "Base64 of the body's SHA-256 and of the desk's Ed25519 signature of `counter-ask-1 NUL hub_id SHA-256`",
    "schema": {"type": "string"},
}

DOCUMENT: dict[str, object] = {
    "openapi": "3.1.0",
    "info": {"title": "Island Counter hub", "version": __version__},
    "components": {
        "schemas": _schemas(),
        "securitySchemes": {"desk": {"type": "http", "scheme": "bearer"}},
    },
    "paths": {
        "/v1/exchange": {
            "post": {
                "summary": "What a desk holds and brings; answered with what is acknowledged and what it lacks",
                "security": [{"desk": []}],
                "parameters": [_SIGNATURE],
                "requestBody": {"required": True, "content": _of("Ask")},
                "responses": _answers(
                    "Answer",
                    **_COMMON,
                    _401="No such desk, or not signed by it",
                    _409="The journals went two ways",
                ),
            }
        },
        "/v1/enrol": {
            "post": {
                "summary": "A desk asks to be enrolled, proving an invitation",
                "requestBody": {"required": True, "content": _of("Enrolment")},
                "responses": _answers("Enrolled", **_COMMON),
            }
        },
        "/v1/health": {
            "get": {
                "summary": "Whether the hub is well, and by how many entries its follower is behind",
                "responses": {
                    "200": {
                        "description": "It is",
                        "content": {"application/json": {"schema": {"type": "object"}}},
                    },
                    "503": {
                        "description": "It is not",
                        "content": {"application/json": {"schema": {"type": "object"}}},
                    },
                },
            }
        },
    },
}
