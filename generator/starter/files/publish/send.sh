#!/usr/bin/env bash
# Skickar en byggd utgåva till en server och byter dit den i ett steg. Läsare ser den gamla eller den nya, aldrig en
# blandning: filerna som den gamlas sidor hämtar ligger kvar tills nästa byte. Webbservern visar <mapp>/current.
# Sends a built edition to a server and puts it in place in one step. Readers see the old one or the new one, never a
# mixture: the files that the old one's pages fetch stay until the next exchange. The web server shows <folder>/current.
#   publish/send.sh public/{{slug}} user@host /srv/{{slug}}
#   publish/send.sh public/{{slug}} localhost /srv/{{slug}}     # samma dator / this machine
set -euo pipefail
site=${1:?the built edition} host=${2:?user@host, or localhost} place=${3:?a folder on it}
new=$(date -u +%Y%m%dT%H%M%S)-$$
at() { if [ "$host" = localhost ]; then bash -euc "$1"; else ssh "$host" "$1"; fi; }
target=$place/$new
[ "$host" = localhost ] || target=$host:$target
at "mkdir -p '$place/$new'"
rsync --archive --checksum --hard-links --link-dest=../current "$site/" "$target/" 2> >(grep -v 'link-dest arg does not exist' >&2)
# assets/<digest>/ heter olika i varje version: den förras får ligga bredvid, men inte den före den.
# assets/<digest>/ has another name in each version: the one before may lie beside it, but not the one before that.
at "cd '$place' && ls '$new/assets' > '$new.own'
before=\$(readlink current || true)
if [ -f \"\$before.own\" ]; then
  while read -r one; do
    [ -e '$new/assets/'\"\$one\" ] || cp -al current/assets/\"\$one\" '$new/assets/'
  done < \"\$before.own\"
fi
touch '$new'
ln -sfn '$new' next && mv -T next current
ls -1dt -- [0-9]*-*/ | tail -n +4 | sed 's:/\$::' | while read -r old; do rm -r -- \"\$old\" \"\$old.own\"; done"
