-- What is erased is looked for in what rows of lists resembled.
drop index concurrently if exists lead_list_row_resembles; -- left invalid where this was interrupted
create index concurrently lead_list_row_resembles on lead_list_row ((why ->> 'dealer')) where why ->> 'dealer' is not null;
