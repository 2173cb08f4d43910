#!/usr/bin/env bash
# The scripts of the pages: types, style, tests; then built anew and compared with those that the package carries.
set -euo pipefail
cd "$(dirname "$0")"
built=../src/headwater/web/static/scripts
if ! command -v npm > /dev/null || ! node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)'; then
  echo "Scripts not checked: this needs Node 20.19 or newer. The package carries them built."
  exit 0
fi
if ! npm ci --silent --no-progress > /dev/null 2>&1; then
  echo "Scripts not checked: npm could not install what builds them. The package carries them built."
  exit 0
fi
npm run --silent check
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
npx vite build --logLevel warn --outDir "$fresh" > /dev/null
diff -r "$fresh" "$built" || { echo "The package's scripts are not those of web/src. Run: cd web && npm run build"; exit 1; }
size=$(cat "$fresh"/*.js | gzip -9 | wc -c)
echo "Scripts are as built: $((size / 1000)) kB compressed."
