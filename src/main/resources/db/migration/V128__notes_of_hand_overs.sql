-- Which sticky notes told somebody of dealers that changed hands by hand: whoever takes those back at once takes the note
-- back. Rows live as long as that may be a slip.
create table hand_over_note (
    note_id bigint      primary key references sticky_note on delete cascade,
    agent   bigint      not null references app_user,
    got     boolean     not null, -- otherwise lost
    by_user bigint      not null references app_user,
    since   timestamptz not null,
    until   timestamptz not null,
    dealers integer     not null
);
