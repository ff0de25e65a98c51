-- The processes that work on this database, each heard of until then: leases are spread over them.
create table node (
  id varchar(64) primary key,
  expires_at timestamp with time zone not null
);
