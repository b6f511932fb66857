"""`python -m tests.scenarios`: write the page of scenarios and the tests that tell them."""

from __future__ import annotations

from tests.scenarios.page import PAGE, page

if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
