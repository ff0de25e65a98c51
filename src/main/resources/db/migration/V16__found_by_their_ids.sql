-- Found by their own ids: H2 reads a whole portal for an "in" behind two other columns.
create index workflow_action_object on workflow_action (object_id, id);
drop index workflow_action_record;
create index workflow_action_callback on workflow_action (callback_id);
