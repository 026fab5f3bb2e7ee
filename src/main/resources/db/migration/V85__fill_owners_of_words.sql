-- Some thousand dealers a transaction, so that nobody waits long; may be begun anew at any time.
do $$
declare
    portion constant bigint := 10000;
    most bigint := (select coalesce(max(id), 0) from dealer);
begin
    for part in 0..most / portion loop
        update search_word w set owner_id = d.owner_id
          from dealer d
         where d.id >= part * portion and d.id < (part + 1) * portion and d.owner_id is not null
           and w.dealer_id = d.id and w.owner_id is distinct from d.owner_id;
        commit;
    end loop;
end $$;
