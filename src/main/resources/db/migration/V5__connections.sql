-- The tokens of both systems in one table: a HubSpot portal or a QuickBooks company each. Tokens are sealed, see
-- io.ledgerbridge.connections.Seal. The number rises with each new set of tokens.
create table connection (
  provider varchar(16) not null,
  account varchar(32) not null,
  access_token varchar,
  access_fresh_until timestamp with time zone,
  access_expires_at timestamp with time zone,
  refresh_token varchar not null,
  previous_refresh_token varchar,
  refresh_expires_at timestamp with time zone,
  hard_expires_at timestamp with time zone,
  number bigint not null,
  given varchar(64) not null,
  connected_at timestamp with time zone not null,
  refreshed_at timestamp with time zone,
  claimed_by varchar(64),
  claimed_until timestamp with time zone,
  blocked_until timestamp with time zone,
  blocked_code varchar(32),
  blocked_why varchar,
  warned_at timestamp with time zone,
  primary key (provider, account)
);

insert into connection (provider, account, refresh_token, number, given, connected_at, refreshed_at)
  select 'quickbooks', realm, refresh_token, 1, '', updated_at, updated_at from connection_token;

drop table connection_token;
