-- What the practitioner read when the reason was given: the rule's sentence in English. Older rows have none.
alter table prescription_override add column finding_text text;
