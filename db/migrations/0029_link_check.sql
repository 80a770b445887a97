-- What came of looking whether a page elsewhere is still there, for links that authors wrote.
create table link_check (
  href text primary key check (char_length(href) <= 2000),
  checked_at timestamptz not null,
  -- Since when every look found nothing; null while the page is there.
  gone_since timestamptz
);
comment on table link_check is 'A link whose page was looked for; kept while a draft has the link.';
