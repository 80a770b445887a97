alter table work add column audience text not null default '' check (char_length(audience) <= 500);
comment on column work.audience is 'For whom it is, in the words of its authors.';
alter table work add column hours_form text not null default 'NKL03';
comment on column work.hours_form is 'The form of learning that its hours count as: a code of hours_rule.';

-- Forms of learning whose hours are those of the programme; an organisation dates and changes them as rules change.
insert into hours_rule (code, name_id, name_en, in_force_from, legal_basis) values
  ('KL02', 'Pelatihan manajerial', 'Managerial training', '2018-01-01', 'Peraturan LAN 10/2018'),
  ('KL03', 'Pelatihan teknis', 'Technical training', '2018-01-01', 'Peraturan LAN 10/2018'),
  ('KL04', 'Pelatihan fungsional', 'Functional training', '2018-01-01', 'Peraturan LAN 10/2018'),
  ('KL05', 'Pelatihan sosial kultural', 'Sociocultural training', '2018-01-01', 'Peraturan LAN 10/2018'),
  ('KL08', 'Kursus', 'Course', '2018-01-01', 'Peraturan LAN 10/2018'),
  ('KL10', 'Bimbingan teknis', 'Technical guidance', '2018-01-01', 'Peraturan LAN 10/2018'),
  ('KL11', 'Sosialisasi', 'Briefing', '2018-01-01', 'Peraturan LAN 10/2018'),
  ('NKL04', 'Pelatihan jarak jauh', 'Distance training', '2018-01-01', 'Peraturan LAN 10/2018');
