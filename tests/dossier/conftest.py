"""The bridge story and its dossier, for the tests of this room."""

from __future__ import annotations

import pytest

from headwater.dossier.assemble import assemble
from headwater.flow import Records
from headwater.model import Dossier
from headwater.settings import DEFAULT
from headwater.testing.bridge import Bridge, bridge_story


@pytest.fixture(scope="session")
def bridge() -> Bridge:
    """An invented story with every kind of record."""
    return bridge_story()


@pytest.fixture(scope="session")
def dossier(bridge: Bridge) -> Dossier:
    """Its dossier."""
    return assemble(Records(bridge.records), settings=DEFAULT, version="0.0.0")
