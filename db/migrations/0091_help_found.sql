-- What could help many people at once is found without reading every story and every lesson for each page of them.
create index story_shown on story (approved_at desc, id desc) where approved_at is not null and withdrawn_at is null;
create index publication_part_comparing on publication_part (part_id)
  where jsonb_path_exists(body, 'lax $.**.type ? (@ == "oldNew")');
