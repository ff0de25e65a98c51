-- Where traces are switched on: the part of the trace (traceparent) that a later one goes on from.
alter table inbox add column trace varchar(64);
alter table delivery add column trace varchar(64);
