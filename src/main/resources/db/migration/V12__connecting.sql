-- What was granted, separated by blanks; null where the other side did not tell.
alter table connection add column scopes varchar;

-- The currencies of the portal besides its own, and why HubSpot does not take the private app's token.
alter table portal add column currencies varchar not null default '';
alter table portal add column refused_why varchar;

-- Consents that were taken: each is good for one callback. Rows are older than a cookie lives when they go.
create table consent_taken (
  state varchar(64) primary key,
  taken_at timestamp with time zone not null
);
