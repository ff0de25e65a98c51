-- What the console shows of a delivery and finds it by, however many others there are.
alter table delivery add column customer_name varchar;
alter table delivery add column delivered_at timestamp with time zone;
update delivery set delivered_at = updated_at where state = 'delivered';
create index delivery_delivered on delivery (delivered_at);

-- The words of its record, customer and document number, in lower case and without accents.
create table delivery_word (
  word varchar(64) not null,
  delivery_id bigint not null,
  primary key (word, delivery_id)
);
