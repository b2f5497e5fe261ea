#!/bin/sh
# Usage: make-root.sh NODE TINI APP ROOT
# Makes the root of an image that runs NODE and the compiled modules below APP, and has nothing else in it: the two
# programs, the libraries that they are linked with, and the few files of /etc that those read. No shell, no package manager.
set -eu
node=$1 tini=$2 app=$3 root=$4

mkdir -p "$root/usr/local/bin" "$root/usr/bin" "$root/etc" "$root/tmp" "$root/var/lib/gantry" "$root/var/lib/dpkg/status.d"
cp -L "$node" "$root/usr/local/bin/node"
cp -L "$tini" "$root/usr/bin/tini"

linked=$({ ldd "$node"; find "$app" -name '*.node' -exec ldd {} \; ; } 2>&1)
if echo "$linked" | grep 'not found' >&2; then
  echo 'These libraries are missing on the machine that the image is made on.' >&2
  exit 1
fi
# `libm.so.6 => /lib/…/libm.so.6 (0x…)`, and the loader as a path alone.
for library in $(echo "$linked" | grep -o '/[^ :]*\.so[^ :]*' | grep -v '\.node$' | sort -u); do
  mkdir -p "$root$(dirname "$library")"
  cp -L "$library" "$root$library"
  # Scanners read from here which versions of which packages these are.
  package=$(dpkg-query --search "/usr$library" "$library" 2>/dev/null | head -n 1 | sed 's/: .*//') || true
  [ -z "$package" ] || dpkg-query --status "$package" >"$root/var/lib/dpkg/status.d/${package%%:*}"
done

cp -L /etc/os-release "$root/etc/os-release"
printf 'root:x:0:0:root:/:/sbin/nologin\ngantry:x:10001:0:Gantry:/tmp:/sbin/nologin\n' >"$root/etc/passwd"
printf 'root:x:0:\n' >"$root/etc/group"
printf 'hosts: files dns\n' >"$root/etc/nsswitch.conf"
# Whoever runs it belongs to group 0, under any user id, and may write here only.
chmod 1777 "$root/tmp"
chmod 0775 "$root/var/lib/gantry"
chmod -R go+rX,go-w "$root/usr" "$root/etc" "$root"/lib* "$app"
