-- What HTTP and the outside need: answers given once, mail that leaves once, counted attempts, settings as rows.

create table idempotency (
  person_id uuid not null,
  key text not null,
  digest text not null,
  answer jsonb,
  created_at timestamptz not null,
  primary key (person_id, key)
);
comment on table idempotency is 'The answer to a form already carried out: the same key and body get it again, another body is refused.';
create index idempotency_by_age on idempotency (created_at);

create table mail_outbox (
  id uuid primary key,
  key text not null,
  recipient text not null,
  person_id uuid,
  subject text not null,
  body_text text not null,
  body_html text,
  headers jsonb not null default '{}',
  message_id text not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  tries int not null default 0,
  next_try_at timestamptz not null,
  given_up_at timestamptz,
  last_error text,
  constraint mail_leaves_once unique (key)
);
create index mail_outbox_waiting on mail_outbox (next_try_at) where sent_at is null and given_up_at is null;

create table rate_count (
  key text not null,
  window_started_at timestamptz not null,
  count int not null default 0,
  primary key (key, window_started_at)
);

create table setting (
  name text primary key,
  value jsonb not null,
  changed_at timestamptz not null,
  changed_by uuid
);
comment on table setting is 'What an administrator has decided for the whole organisation; absent means the default.';
