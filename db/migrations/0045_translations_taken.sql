alter table part_reuse add column translations text not null default '';
comment on column part_reuse.translations is 'Stands for the translations last taken over from the origin, so that better ones there are told of; empty when there were none.';
