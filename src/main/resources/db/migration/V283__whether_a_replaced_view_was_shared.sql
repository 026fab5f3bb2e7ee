-- Whether a view was shared until it was saved anew under its name, for taking that back; null: that stays as it is.
alter table saved_view add column before_shared boolean;
