"""Identifiers: digests of the fields that make a record what it is, so that running twice writes the same rows."""

from __future__ import annotations

import hashlib
import json

DIGEST_CHARS = 12  # 48 bits: a clash among a million records of one kind has a chance below 0.2 %


def digest(prefix: str, *fields: object) -> str:
    """Gives ``prefix-`` and twelve hex digits of the SHA-256 of the fields as canonical JSON.

    Source: ours, because ids must not depend on order, process or hash seed.
    """
    raw = json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)
    return f"{prefix}-{hashlib.sha256(raw.encode('utf-8', 'surrogatepass')).hexdigest()[:DIGEST_CHARS]}"


def sha256_hex(data: bytes) -> str:
    """Gives the SHA-256 of the bytes, 64 hex digits."""
    return hashlib.sha256(data).hexdigest()
