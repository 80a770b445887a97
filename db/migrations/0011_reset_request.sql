-- Who asked for a new password: written down alike for every address, answered in the background.

create table password_reset_request (
  id uuid primary key,
  email text not null,
  requested_at timestamptz not null
);
comment on table password_reset_request is 'Waits for its letter; the row goes in the transaction that writes it.';
