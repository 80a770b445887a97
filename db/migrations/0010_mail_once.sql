-- Most letters leave at least once; a reminder leaves at most once, even when Bina is killed while it is being sent.
alter table mail_outbox add column at_most_once boolean not null default false;
alter table mail_outbox add column handed_over_at timestamptz;
comment on column mail_outbox.handed_over_at is 'Of what leaves at most once: when the mail server was given it. From then on nobody tries again, unless it was refused.';
