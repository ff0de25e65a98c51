-- Which route has heard of which delivery: each hears from when it first ran, and once.
create table listener (
  name varchar(128) primary key,
  since timestamp with time zone not null
);
create table heard (
  listener varchar(128) not null,
  delivery_id bigint not null,
  moment timestamp with time zone not null,
  primary key (listener, delivery_id, moment)
);
