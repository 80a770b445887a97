-- Where somebody belonged before is asked for whoever changed unit.
create index membership_by_person on membership (person_id, started_on desc);
