"""What the hub's addresses take and give, in OpenAPI's words. Bodies are msgpack; their fields stand in `sync.messages`."""

from counter import __version__
from counter.sync.messages import MOST_BYTES

_BODY = {"type": "string", "format": "binary", "maxLength": MOST_BYTES}
_MSGPACK = {"application/msgpack": {"schema": _BODY}}


def _answers(**others: str) -> dict[str, object]:
    refused = {code: {"description": text, "content": _MSGPACK} for code, text in others.items()}
    return {"200": {"description": "The answer", "content": _MSGPACK}, **{k[1:]: v for k, v in refused.items()}}


_COMMON = {
    "_400": "The request cannot be read, or a rule says no; the body names the code of the sentence",
    "_403": "Not, or no longer, let in",
    "_408": "The body came too slowly",
    "_413": "The body is too long",
    "_429": "Too many requests",
    "_503": "The hub cannot answer now",
    "_507": "The hub's disk is full",
}

DOCUMENT: dict[str, object] = {
    "openapi": "3.1.0",
    "info": {"title": "Island Counter hub", "version": __version__},
    "components": {"securitySchemes": {"desk": {"type": "http", "scheme": "bearer"}}},
    "paths": {
        "/v1/exchange": {
            "post": {
                "summary": "What a desk holds and brings; answered with what is acknowledged and what it lacks",
                "security": [{"desk": []}],
                "requestBody": {"required": True, "content": _MSGPACK},
                "responses": _answers(**_COMMON, _401="No such desk", _409="The journals went two ways"),
            }
        },
        "/v1/enrol": {
            "post": {
                "summary": "A desk asks to be let in, proving an invitation",
                "requestBody": {"required": True, "content": _MSGPACK},
                "responses": _answers(**_COMMON, _404="Nobody of this unit was invited"),
            }
        },
        "/v1/health": {
            "get": {
                "summary": "Whether the hub is well, and by how many entries its follower is behind",
                "responses": {
                    "200": {"description": "It is", "content": {"application/json": {"schema": {"type": "object"}}}},
                    "503": {
                        "description": "It is not",
                        "content": {"application/json": {"schema": {"type": "object"}}},
                    },
                },
            }
        },
    },
}
