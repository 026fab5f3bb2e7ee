-- What the duplicate check called the pair: who says that a branch is another company agrees with it. Null before this update.
alter table duplicate_decision add column kind text;
