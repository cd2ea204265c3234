#!/bin/sh
# Installs what some tests need from Debian's packages, where this is Debian and we may, and the Nu HTML checker by npm,
# where there is one; else those tests are skipped, and say so.
set -u
nu=.venv/nu/node_modules/vnu-jar/build/dist/vnu.jar
if [ -d .venv ] && [ ! -e "$nu" ] && command -v npm >/dev/null 2>&1; then
  npm install --silent --no-save --ignore-scripts --prefix .venv/nu vnu-jar@26.9.27 >/dev/null 2>&1 ||
    echo "Not installed, so the tests that need it are skipped: vnu-jar"
fi
missing=""
command -v jing >/dev/null 2>&1 || missing="$missing jing"
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
command -v java >/dev/null 2>&1 || missing="$missing default-jre-headless"
command -v nginx >/dev/null 2>&1 || [ -x /usr/sbin/nginx ] || missing="$missing nginx-light"
[ -n "$(ls /usr/lib/postgresql/*/bin/postgres 2>/dev/null)" ] || missing="$missing postgresql"
[ -n "$missing" ] || exit 0
if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Installing for the tests:$missing"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq >/dev/null 2>&1
  # shellcheck disable=SC2086
  apt-get install -y -qq --no-install-recommends $missing >/dev/null 2>&1 || echo "Could not install all of:$missing"
else
  echo "Not installed, so tests that need them are skipped:$missing"
fi
exit 0
