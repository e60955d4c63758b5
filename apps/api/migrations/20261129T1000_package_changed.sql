-- When a person changed it last: what a list brings in again leaves that alone.
alter table health_package add column changed_at timestamptz;
