-- A payment can go back in parts, each a document of its own: the part belongs to the key. Blank is the whole.
alter table delivery add column part varchar(32) default '' not null;

-- The unique key of V1 has no name of ours: this is what PostgreSQL, and what H2, called it.
alter table delivery drop constraint if exists delivery_portal_object_type_object_id_flow_kind_revision_key;
alter table delivery drop constraint if exists "CONSTRAINT_311";
alter table delivery add constraint delivery_key
  unique (portal, object_type, object_id, flow, kind, revision, part);

-- What a QuickBooks company has of its own; the environment holds for the rest.
create table company_setting (
  realm varchar(32) not null,
  name varchar(64) not null,
  chosen varchar not null,
  primary key (realm, name)
);

-- What a person chose for a flow in the console; it wins over the environment and the route file.
create table flow_input (
  flow varchar(128) not null,
  input varchar(64) not null,
  chosen varchar not null,
  primary key (flow, input)
);

-- How many records a flow filtered out, and how many it was shown again; blank is what the inbox dropped.
create table tally (
  portal varchar(32) not null,
  flow varchar(128) not null,
  outcome varchar(16) not null,
  counted bigint not null,
  last_at timestamp with time zone not null,
  primary key (portal, flow, outcome)
);
