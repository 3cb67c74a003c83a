#!/bin/sh
# Run once by the PostgreSQL container when its volume is new: roles, and passwords for the three logins.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --file /docker-entrypoint-initdb.d/roles/roles.sql
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  --set owner="$OWNER_PASSWORD" --set runtime="$RUNTIME_PASSWORD" --set public="$PUBLIC_PASSWORD" <<'SQL'
alter role tracker_owner password :'owner';
alter role tracker_runtime password :'runtime';
alter role tracker_public password :'public';
SQL
