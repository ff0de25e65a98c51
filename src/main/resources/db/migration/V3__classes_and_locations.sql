-- Classes and locations are mirrored too, where a company tracks them: its preferences are read anew.
update mirror_state set reread_at = null;
