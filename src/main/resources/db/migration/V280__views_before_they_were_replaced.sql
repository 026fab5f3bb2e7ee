-- What a view showed until it was saved anew under its name, for taking that back.
alter table saved_view add column before text;
