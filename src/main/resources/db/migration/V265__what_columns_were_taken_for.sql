-- What the program took the columns of a list for before somebody had a say: where it knows more the next time, it asks again.
alter table lead_list add column guessed text[]; -- null: of lists from before nobody knows
