-- Of an SMS: the name of the registered text that its variables fill.
alter table outgoing_message add column template text;
