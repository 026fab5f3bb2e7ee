-- Which paper a file was uploaded for: also one that a later upload has followed.
create table paper_file (
    file_id    bigint primary key references stored_file,
    paper_type bigint not null references paper_type
);

insert into paper_file (file_id, paper_type)
select distinct on (file) file, paper_type
  from (select file_id as file, paper_type from paper
        union all
        select before_file, paper_type from paper) known
 where file is not null
 order by file;

-- Earlier ones are known by the timeline only, which told their names.
with told as (
    select distinct on (a.id) a.id as activity, f.id as file, t.id as paper_type
      from stored_file f
      join activity a on a.dealer_id = f.dealer_id and a.kind = 'PAPER' and a.details ->> 'action' = 'received'
                     and a.details ->> 'file' = f.name and a.at between f.uploaded_at and f.uploaded_at + interval '1 minute'
      join paper_type t on t.name_en = a.details ->> 'nameEn'
     order by a.id, f.uploaded_at desc
), linked as (
    update activity a set details = a.details || jsonb_build_object('fileId', told.file)
      from told where a.id = told.activity
)
insert into paper_file (file_id, paper_type)
select distinct on (file) file, paper_type from told order by file
    on conflict do nothing;
