"""No test sees rule packs that the person who runs it has installed."""

import os
import tempfile

os.environ["LODESTONE_RULES"] = os.path.join(tempfile.gettempdir(), "lodestone-tests-have-no-rule-packs")  # noqa: PTH118
