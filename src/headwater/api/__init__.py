"""Door: the API. Every noun of the contract as JSON and CSV, for programs.

In: requests. Out: records of the desk in the contract's own form, pages of them, tables.
Refused: what the desk refuses, with its code and sentence; parameters that mean nothing.
Based on: FastAPI; OpenAPI 3.1 describes it at ``/api/openapi.json``. It asks only the desk.
"""

from headwater.api.app import make_api

__all__ = ["make_api"]
