#!/usr/bin/env bash
# Two thousand random pairs of schemas on each dialect, others every time. Takes hours rather than minutes; what fails
# is shrunk, and kept in .hypothesis/ to be tried first the next time. Further arguments go to pytest.
set -euo pipefail
cd "$(dirname "$0")/../.."
HYPOTHESIS_PROFILE=long exec "${PYTHON:-python}" -m pytest tests/properties "$@"
