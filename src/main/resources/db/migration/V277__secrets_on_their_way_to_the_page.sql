-- A secret that a page shows once, sealed so that only the session's cookie opens it, until that page is asked for.
alter table user_session add column shown_once bytea;
