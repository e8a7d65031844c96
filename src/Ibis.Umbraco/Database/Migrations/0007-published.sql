-- The published side: one row a published document, with everything a page or an API answer needs. Written by the
-- publishing transaction. Place in the tree and trash come from umbraco.node, so a move rewrites nothing here.
create table umbraco.published (
    node_id integer primary key references umbraco.node (id) on delete cascade,
    content_type_id integer not null,
    data text not null
);

create index published_type on umbraco.published (content_type_id);
