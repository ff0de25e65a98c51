-- Reads of QuickBooks that Intuit meters; month_ is like 2026-11.
create table metered_read (
  realm varchar(32) not null,
  month_ varchar(7) not null,
  reads bigint not null,
  primary key (realm, month_)
);

-- What is done grows without end: each of these finds the little that is not.
create index inbox_done on inbox (state, received_at);
create index attempt_age on attempt (started_at);
