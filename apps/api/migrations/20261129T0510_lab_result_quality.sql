-- How a result was measured: with what, in which run, and whether the controls of that run were in order.
alter table lab_result
  add column method text not null default '',
  add column instrument text not null default '',
  add column run_id text not null default '',
  add column qc_state text not null default 'not_recorded' check (qc_state in ('not_recorded', 'passed', 'failed'));
