#!/bin/bash
# Makes the plugin's zip from the last commit. Run by `make package`.
set -euo pipefail
cd "$(dirname "$0")/.."
version=$(sed -n 's/^version=//p' metadata.txt)
zip=build/trame_verte.$version.zip
[ -z "$(git status --porcelain --untracked-files=no)" ] || echo "Changes that are not committed are left out." >&2
mkdir -p build
git archive --prefix=trame_verte/ --format=zip -9 -o "$zip" HEAD
echo "$zip ($(du -h "$zip" | cut -f1))"
