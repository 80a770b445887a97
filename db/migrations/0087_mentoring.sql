-- A step of a path can be a conversation with one's mentor: it is handed in and looked at as a task is, and knows with whom and on which day.

alter table task_submission
  add column talked_with uuid references person (id) on delete set null,
  add column talked_on date,
  add column noted_by uuid references person (id) on delete set null,
  add check (talked_on is null or answer <> '');
comment on column task_submission.talked_with is 'At a conversation: the mentor it was with; null once they are gone.';
comment on column task_submission.talked_on is 'At a conversation: the day of it, as whoever wrote it down says.';
comment on column task_submission.noted_by is 'At a conversation: the mentor or coordinator who wrote it down; null where the learner did.';

alter table enrolment add column talk_step_id text;
comment on column enrolment.talk_step_id is 'The first open step that is a conversation, while none about it waits to be confirmed.';
create index enrolment_talk on enrolment (learner_id) where talk_step_id is not null;
