-- The trail grows in the order of time, so a block range index finds a period in any size of it for next to nothing.
create index audit_event_at on audit_event using brin (at);
create index audit_event_operation on audit_event (operation, id desc);
