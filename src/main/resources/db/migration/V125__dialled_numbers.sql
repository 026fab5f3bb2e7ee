-- The number that a call went to: after "wrong number" it is not the one to call any more, until a later call says otherwise.
alter table activity add column dialled text collate "C"; -- E.164, perhaps with ;ext=
