-- A page of a tree, and how many nodes lie before and after it, without reading the nodes themselves.
create index node_siblings on umbraco.node (parent_id, object_type, sort_order, id) include (trashed);
drop index umbraco.node_parent;
