-- Lists of one flow or one record find their rows however many others there are.
create index delivery_flow on delivery (flow, id);
create index delivery_object on delivery (object_id, id);
