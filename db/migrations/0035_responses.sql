-- What one writes for oneself on the page of a recording has no walk to lead back to: the recording itself is the place.
alter table reflection
  alter column enrolment_id drop not null,
  alter column step_id drop not null,
  add check ((enrolment_id is null) = (step_id is null)),
  add constraint reflection_words_bound check (char_length(words) <= 20002) not valid;
comment on column reflection.words is 'Twice what may be written at once, since what two devices wrote apart is put together.';
comment on column reflection.enrolment_id is 'Where it was last written, so that one finds back; the walk may be gone. Null on the page of a recording.';
