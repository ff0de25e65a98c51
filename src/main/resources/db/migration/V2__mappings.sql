-- What a person has said: this product, tax rate, account or method of HubSpot is that one of QuickBooks.
create table mapping (
  realm varchar(32) not null,
  kind varchar(12) not null,
  from_key varchar(250) not null,
  from_value varchar(250) not null,
  to_id varchar(32) not null,
  primary key (realm, kind, from_key)
);

-- When that which change data capture does not tell was last read: tax codes and preferences.
alter table mirror_state add column reread_at timestamp with time zone;

-- More is mirrored than before: each mirror is loaded anew.
delete from mirror_state;
