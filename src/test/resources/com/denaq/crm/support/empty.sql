-- The first call, right after migration, keeps a copy of the rows that migration made; every call restores them.
-- Deletes instead of truncating: with few rows that is ten times faster. No triggers, no foreign keys meanwhile.
do $$
declare
    t record;
    filled boolean;
begin
    set local session_replication_role = replica;
    if to_regnamespace('migrated') is null then
        create schema migrated;
        for t in select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history' loop
            execute format('select exists (select from public.%I)', t.tablename) into filled;
            if filled then
                execute format('create table migrated.%1$I as select * from public.%1$I', t.tablename);
            end if;
        end loop;
    end if;
    for t in select tablename from pg_tables
              where schemaname = 'public' and tablename not in ('flyway_schema_history', 'scheduled_tasks') loop
        execute format('select exists (select from public.%I)', t.tablename) into filled;
        if filled then
            execute format('delete from public.%I', t.tablename);
        end if;
    end loop;
    for t in select tablename from pg_tables where schemaname = 'migrated' and tablename <> 'scheduled_tasks' loop
        execute format('insert into public.%1$I select * from migrated.%1$I', t.tablename);
    end loop;
end $$;
