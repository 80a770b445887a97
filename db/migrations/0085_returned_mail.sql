-- What a mail server said later of a letter it had taken: that it could not bring it.
alter table mail_outbox add column returned_at timestamptz;
alter table mail_outbox add column returned_status text;
alter table mail_outbox add constraint mail_outbox_returned check ((returned_at is null) = (returned_status is null));
comment on column mail_outbox.returned_at is 'When a delivery report (RFC 3464) said that it did not arrive; it counts as given up then.';
comment on column mail_outbox.returned_status is 'Of that report (RFC 3463), such as 5.1.1: nobody has this address';
create index mail_outbox_by_message on mail_outbox (message_id);
create index mail_outbox_returned on mail_outbox (recipient, returned_at) where returned_at is not null;
