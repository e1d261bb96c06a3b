-- Named areas to search in, which texts may name too.
create table area (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL UNIQUE, slug TEXT NOT NULL, folded TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL, name_folded TEXT NOT NULL, note TEXT, geom MULTIPOLYGON NOT NULL);
create index area_name_folded on area(name_folded);
create virtual table rtree_area_geom using rtree(id, minx, maxx, miny, maxy);
create view areas as
  select a.id as id, a.slug as ref, a.uuid as uuid, a.name as name, a.note as note, a.geom as geom
  from area a;
insert into gpkg_contents(table_name, data_type, identifier, description, srs_id) values
  ('area', 'features', 'area', 'named areas', 4326),
  ('areas', 'features', 'areas', 'named areas, flat', 4326);
insert into gpkg_geometry_columns values
  ('area', 'geom', 'MULTIPOLYGON', 4326, 0, 0),
  ('areas', 'geom', 'MULTIPOLYGON', 4326, 0, 0);
insert into gpkg_extensions values
  ('area', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec140/#extension_rtree', 'write-only');
