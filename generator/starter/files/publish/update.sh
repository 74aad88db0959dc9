#!/usr/bin/env bash
# Skriver nyaste versionen i requirements.txt, och i en fil vad den ändrar under regionens egna ord.
# Writes the newest version into requirements.txt, and into a file what it changes underneath the region's own words.
#   publish/update.sh update.md
set -euo pipefail
report=${1:?a file for the report}
line=$(grep -v '^#' requirements.txt | grep onedoor)
case $line in
*/releases/download/*)
  newest=$(curl --fail --silent --show-error --location \
    "$(sed -E 's#.* @ (.*)/releases/download/.*#\1#' <<< "$line")/releases/latest/download/requirement.txt")
  ;;
*git+*)
  address=$(sed -E 's/.*git\+([^@ ]+)@.*/\1/' <<< "$line")
  tag=$(git ls-remote --tags --refs --sort=-version:refname "$address" 'v*' | head -1 | sed 's:.*/::')
  newest="${line%@*}@$tag"
  ;;
*)
  folder=$(mktemp -d)
  pip download --quiet --no-deps --dest "$folder" onedoor || true
  newest="onedoor==$(find "$folder" -name 'onedoor-*' | sed -nE 's/.*onedoor-([0-9][^-]*)-.*/\1/p')"
  [ "$newest" != "onedoor==" ] || newest=$line
  ;;
esac
[ "$newest" != "$line" ] || { echo "$line"; exit 0; }
before=$(onedoor --version)
pip install --quiet --upgrade "$newest"
{
  printf '%s → %s\n\n```\n' "$before" "$(onedoor --version)"
  onedoor check --region . 2>&1 || true
  onedoor drift --region . 2>&1 || true
  printf '```\n'
} > "$report"
awk -v old="$line" -v new="$newest" '$0 == old { $0 = new } { print }' requirements.txt > requirements.new
mv requirements.new requirements.txt
cat "$report"
