-- Holidays of a region or unit beside those of everyone, and days that are not certain yet.
alter table holiday drop constraint holiday_pkey;
alter table holiday add column unit_id uuid references unit (id) on delete cascade;
alter table holiday add column tentative boolean not null default false;
alter table holiday drop constraint holiday_kind_check;
alter table holiday add constraint holiday_kind_check check (kind in ('national', 'joint', 'regional'));
alter table holiday add constraint holiday_once unique nulls not distinct (day, unit_id);
comment on column holiday.unit_id is 'null: everyone; else the people of this unit and those below it';
comment on column holiday.tentative is 'Depends on the moon or a decree to come; it counts until another list says otherwise';
comment on column holiday.kind is 'national: libur nasional; joint: cuti bersama, which a service unit may work; regional: libur daerah';

-- The zone a person had chosen until then, so that a day they learned on stays that day when they travel.
create table former_zone (
  person_id uuid not null references person (id) on delete cascade,
  until timestamptz not null,
  zone text,
  primary key (person_id, until)
);
comment on column former_zone.zone is 'null: that of the unit';

-- The zone of a person's days at an instant: what they had chosen then, else that of the unit they belonged to.
create function zone_at(person uuid, instant timestamptz) returns text language sql stable parallel safe as $$
  select coalesce(
    case
      when exists (select from former_zone where person_id = zone_at.person and until > instant) then
        (select zone from former_zone where person_id = zone_at.person and until > instant order by until limit 1)
      else (select person.zone from person where id = zone_at.person)
    end,
    (select above.zone from membership
      join unit on unit.id = membership.unit_id
      join unit above on unit.path like above.path || '%' and above.zone is not null
      where membership.person_id = zone_at.person and membership.started_on <= instant::date
      order by membership.started_on desc, membership.ended_on desc nulls first, length(above.path) desc limit 1),
    'Asia/Jakarta')
$$;

-- Who does not want to see a streak.
create table streak_hidden (
  person_id uuid primary key references person (id) on delete cascade,
  hidden_at timestamptz not null
);
