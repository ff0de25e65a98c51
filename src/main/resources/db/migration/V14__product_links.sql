-- Which HubSpot product a QuickBooks item was copied to, and a digest of what was copied.
create table product_link (
  portal varchar(32) not null,
  realm varchar(32) not null,
  item_id varchar(64) not null,
  product_id varchar(32) not null,
  digest varchar(64) not null,
  linked_at timestamp with time zone not null,
  primary key (portal, realm, item_id)
);
