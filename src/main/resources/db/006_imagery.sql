-- The file of an image, as it was taken in: it stays where it is, and its hash says whether it is still the same.
create table image_file (
  id INTEGER PRIMARY KEY AUTOINCREMENT, image_id INTEGER NOT NULL UNIQUE REFERENCES image(id),
  path TEXT NOT NULL, bytes INTEGER NOT NULL, modified DATETIME NOT NULL, format TEXT NOT NULL CHECK (format in ('geotiff', 'tiff', 'png', 'jpeg')),
  width INTEGER NOT NULL, height INTEGER NOT NULL, bands INTEGER NOT NULL, samples TEXT NOT NULL,
  nodata DOUBLE, mask TEXT, fingerprint TEXT, sidecars TEXT);
create index image_sha256 on image(sha256) where sha256 is not null;
-- Where a picture lies on the ground: its georeference, or no more than an outline that its metadata gives.
create table image_place (
  id INTEGER PRIMARY KEY AUTOINCREMENT, image_id INTEGER NOT NULL UNIQUE REFERENCES image(id),
  basis TEXT NOT NULL CHECK (basis in ('file', 'world_file', 'metadata', 'gcp')),
  crs TEXT, transform TEXT, across_m DOUBLE, down_m DOUBLE, control_points TEXT, residual_m DOUBLE,
  geom MULTIPOLYGON, CHECK ((crs is null) = (transform is null)), CHECK (transform is not null or geom is not null));
-- How it was taken, by the names of STAC and its view extension.
create table image_view (
  id INTEGER PRIMARY KEY AUTOINCREMENT, image_id INTEGER NOT NULL UNIQUE REFERENCES image(id),
  item TEXT, constellation TEXT, instruments TEXT, license TEXT, distributor_id INTEGER REFERENCES agent(id),
  off_nadir DOUBLE CHECK (off_nadir between 0 and 90), incidence_angle DOUBLE CHECK (incidence_angle between 0 and 90),
  azimuth DOUBLE CHECK (azimuth between 0 and 360), sun_azimuth DOUBLE CHECK (sun_azimuth between 0 and 360),
  sun_elevation DOUBLE CHECK (sun_elevation between -90 and 90), metadata_source TEXT, metadata_sha256 TEXT);
-- Where the file and its metadata say different things; what is used is said by the file.
create table image_conflict (
  id INTEGER PRIMARY KEY AUTOINCREMENT, image_id INTEGER NOT NULL REFERENCES image(id),
  field TEXT NOT NULL, by_file TEXT NOT NULL, by_metadata TEXT NOT NULL, used TEXT NOT NULL);
create index image_conflict_image on image_conflict(image_id);
-- Marks on images; what a mark says is its newest revision, and no revision is ever changed.
create table annotation (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL UNIQUE, image_id INTEGER NOT NULL REFERENCES image(id),
  revision INTEGER NOT NULL DEFAULT 1);
create index annotation_image on annotation(image_id);
create table annotation_revision (
  id INTEGER PRIMARY KEY AUTOINCREMENT, annotation_id INTEGER NOT NULL REFERENCES annotation(id), revision INTEGER NOT NULL,
  actor TEXT NOT NULL, at DATETIME NOT NULL, reason TEXT,
  object TEXT NOT NULL, shape TEXT NOT NULL CHECK (shape in ('box', 'obb', 'polygon', 'line', 'point')), px TEXT NOT NULL,
  sha256 TEXT, transform TEXT, crs TEXT,
  qualifier TEXT, low DOUBLE, best DOUBLE, high DOUBLE, unit TEXT,
  confidence TEXT CHECK (confidence in ('low', 'moderate', 'high')), occluded INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL CHECK (state in ('draft', 'accepted', 'rejected')), reviewer TEXT, source_class TEXT, score DOUBLE, note TEXT,
  UNIQUE (annotation_id, revision));
-- Where the newest revision lies, in a table for each type of geometry, for a layer has one.
create table annotation_point (
  id INTEGER PRIMARY KEY AUTOINCREMENT, annotation_id INTEGER NOT NULL UNIQUE REFERENCES annotation(id), geom POINT NOT NULL);
create table annotation_line (
  id INTEGER PRIMARY KEY AUTOINCREMENT, annotation_id INTEGER NOT NULL UNIQUE REFERENCES annotation(id), geom LINESTRING NOT NULL);
create table annotation_area (
  id INTEGER PRIMARY KEY AUTOINCREMENT, annotation_id INTEGER NOT NULL UNIQUE REFERENCES annotation(id), geom POLYGON NOT NULL);
-- Which marks a look counts.
create table observation_annotation (
  id INTEGER PRIMARY KEY AUTOINCREMENT, observation_id INTEGER NOT NULL REFERENCES observation(id),
  annotation_id INTEGER NOT NULL REFERENCES annotation(id), revision INTEGER NOT NULL, UNIQUE (observation_id, annotation_id));
create index observation_annotation_annotation on observation_annotation(annotation_id);
-- How much of the place looked at could be seen, as computed from the image that shows most of it.
create table observation_sight (
  id INTEGER PRIMARY KEY AUTOINCREMENT, observation_id INTEGER NOT NULL UNIQUE REFERENCES observation(id),
  image_id INTEGER NOT NULL REFERENCES image(id), area TEXT NOT NULL,
  method TEXT NOT NULL CHECK (method in ('udm2', 'mask', 'scene_cloud', 'footprint')),
  outside_percent DOUBLE CHECK (outside_percent between 0 and 100), obscured_percent DOUBLE CHECK (obscured_percent between 0 and 100),
  coverage TEXT NOT NULL, visibility TEXT NOT NULL);
create index observation_sight_image on observation_sight(image_id);
-- What a look's coverage and visibility are: as typed, else as computed; and why nobody could have seen the thing.
create view rw_look_sight as
  select o.id as observation_id,
    case o.coverage when 'unknown' then coalesce(s.coverage, 'unknown') else o.coverage end as coverage,
    case o.visibility when 'unknown' then coalesce(s.visibility, 'unknown') else o.visibility end as visibility,
    nullif(replace(trim(case when o.coverage = 'unknown' and s.coverage <> 'unknown' then 'coverage' else '' end
      || case when o.visibility = 'unknown' and s.visibility <> 'unknown' then ' visibility' else '' end), ' ', ','), '') as computed,
    s.obscured_percent as obscured_percent,
    case
      when o.visibility in ('cloud', 'snow', 'shadow', 'covered') then o.visibility
      when o.coverage = 'none' then 'not covered'
      when o.visibility = 'unknown' and s.method = 'udm2' and s.visibility in ('cloud', 'snow', 'shadow') then s.visibility
      when (100 - coalesce(s.outside_percent, 0)) * (100 - case
          when s.method = 'mask' or (s.method = 'udm2' and o.visibility = 'unknown') then coalesce(s.obscured_percent, 0)
          else 0 end) < 5000
        then printf('%.0f %% of the place shown', (100 - coalesce(s.outside_percent, 0)) * (100 - case
          when s.method in ('mask', 'udm2') then coalesce(s.obscured_percent, 0) else 0 end) / 100)
    end as unseen
  from observation o left join observation_sight s on s.observation_id = o.id;
-- A finding in words, once more: "no railcar", but "could not see railcar (cloud)" where it was hidden.
drop view rw_finding_words;
create view rw_finding_words as
  select g.id as id, g.observation_id as observation_id,
    case
      when g.finding = 'absent' and s.unseen is not null then 'could not see ' || coalesce(g.object, 'activity') || ' (' || s.unseen || ')'
      when g.finding = 'absent' then 'no ' || coalesce(g.object, 'activity')
      when g.finding = 'indeterminate' and s.unseen is not null then 'could not see ' || coalesce(g.object, 'activity') || ' (' || s.unseen || ')'
      when g.finding = 'indeterminate' and s.visibility in ('cloud', 'snow', 'shadow', 'covered') then 'could not see ' || coalesce(g.object, 'activity') || ' (' || s.visibility || ')'
      when g.finding = 'indeterminate' then coalesce(g.object || ' ', '') || 'cannot be told'
      else coalesce(g.object, 'activity') || coalesce(' ' || g.qualifier, '')
        || case
             when g.best is null and g.low is not null and g.high is not null then ' ' || rtrim(rtrim(printf('%.3f', g.low), '0'), '.') || '..' || rtrim(rtrim(printf('%.3f', g.high), '0'), '.')
             when coalesce(g.best, g.low, g.high) is not null then ' ' || rtrim(rtrim(printf('%.3f', coalesce(g.best, g.low, g.high)), '0'), '.')
             else '' end
        || case when g.unit is null or g.unit = 'each' then '' else ' ' || g.unit end
    end as words
  from finding g join rw_look_sight s on s.observation_id = g.observation_id;
drop view observations;
create view observations as
  select o.id as id, 'O-' || o.id as ref, o.uuid as uuid, o."key" as "key", f.slug as facility, p.name as part, o.basis as basis,
    w.slug as observer, g.finding as finding, g.object as object, g.qualifier as qualifier, g.low as count_low,
    g.best as count_best, g.high as count_high, g.unit as unit, o.transport as transport, o.moving as moving,
    s.coverage as coverage, s.visibility as visibility, o.when_text as "when", o.begin_at as begin_at, o.end_at as end_at,
    coalesce(o.when_text || ' ', '') || coalesce((select group_concat(words, '; ') from (
      select words from rw_finding_words where observation_id = o.id order by id)), '') as label,
    o.note as note, s.computed as computed, s.obscured_percent as obscured_percent, o.geom as geom
  from observation o
    join rw_look_sight s on s.observation_id = o.id
    left join facility f on f.id = o.facility_id
    left join facility_part p on p.id = o.part_id
    left join agent w on w.id = o.observer_id
    left join finding g on g.id = (select min(id) from finding where observation_id = o.id);
create virtual table rtree_image_place_geom using rtree(id, minx, maxx, miny, maxy);
create view images as
  select p.id as id, 'I-' || i.id as ref, i.uuid as uuid, f.path as file, i.sha256 as sha256, i.acquired as acquired,
    i.begin_at as begin_at, i.end_at as end_at, a.slug as provider, i.credit as credit, i.platform as platform, i.gsd_m as gsd_m,
    i.cloud_percent as cloud_percent, p.crs as crs, f.width as width, f.height as height, f.bands as bands,
    'I-' || i.id || coalesce(' ' || i.acquired, '') || coalesce(' ' || a.name, '') as label, p.geom as geom
  from image_place p
    join image i on i.id = p.image_id
    left join image_file f on f.image_id = i.id
    left join agent a on a.id = i.provider_id
  where p.geom is not null;
-- What a mark's count says in words: "exact 14", "between 3..5", "at_least 200 m"; null when nobody counted.
create view rw_annotation_count as
  select r.id as revision_id,
    r.qualifier
      || case
           when r.best is null and r.low is not null and r.high is not null then ' ' || rtrim(rtrim(printf('%.3f', r.low), '0'), '.') || '..' || rtrim(rtrim(printf('%.3f', r.high), '0'), '.')
           when coalesce(r.best, r.low, r.high) is not null then ' ' || rtrim(rtrim(printf('%.3f', coalesce(r.best, r.low, r.high)), '0'), '.')
           else '' end
      || case when r.unit is null or r.unit = 'each' then '' else ' ' || r.unit end as words
  from annotation_revision r;
create view rw_annotation_now as
  select a.id as id, 'A-' || a.id as ref, a.uuid as uuid, 'I-' || a.image_id as image, r.object as object, r.shape as shape, r.px as px,
    c.words as "count", r.qualifier as qualifier, r.low as count_low, r.best as count_best, r.high as count_high, r.unit as unit,
    r.confidence as confidence, r.occluded as occluded, r.revision as revision, r.state as state, r.reviewer as reviewer,
    r.actor as actor, i.acquired as "when", i.begin_at as begin_at, i.end_at as end_at,
    'A-' || a.id || ' ' || r.object || coalesce(' ' || c.words, '') || ', ' || r.state as label,
    r.source_class as source_class, r.score as score, r.note as note
  from annotation a
    join annotation_revision r on r.annotation_id = a.id and r.revision = a.revision
    join rw_annotation_count c on c.revision_id = r.id
    join image i on i.id = a.image_id;
create view annotation_points as
  select n.id as id, n.ref as ref, n.uuid as uuid, n.image as image, n.object as object, n.shape as shape, n.px as px, n."count" as "count",
    n.qualifier as qualifier, n.count_low as count_low, n.count_best as count_best, n.count_high as count_high, n.unit as unit,
    n.confidence as confidence, n.occluded as occluded, n.revision as revision, n.state as state, n.reviewer as reviewer, n.actor as actor, n."when" as "when",
    n.begin_at as begin_at, n.end_at as end_at, n.label as label, n.source_class as source_class, n.score as score,
    n.note as note, g.geom as geom
  from annotation_point g join rw_annotation_now n on n.id = g.annotation_id;
create view annotation_lines as
  select n.id as id, n.ref as ref, n.uuid as uuid, n.image as image, n.object as object, n.shape as shape, n.px as px, n."count" as "count",
    n.qualifier as qualifier, n.count_low as count_low, n.count_best as count_best, n.count_high as count_high, n.unit as unit,
    n.confidence as confidence, n.occluded as occluded, n.revision as revision, n.state as state, n.reviewer as reviewer, n.actor as actor, n."when" as "when",
    n.begin_at as begin_at, n.end_at as end_at, n.label as label, n.source_class as source_class, n.score as score,
    n.note as note, g.geom as geom
  from annotation_line g join rw_annotation_now n on n.id = g.annotation_id;
create view annotation_areas as
  select n.id as id, n.ref as ref, n.uuid as uuid, n.image as image, n.object as object, n.shape as shape, n.px as px, n."count" as "count",
    n.qualifier as qualifier, n.count_low as count_low, n.count_best as count_best, n.count_high as count_high, n.unit as unit,
    n.confidence as confidence, n.occluded as occluded, n.revision as revision, n.state as state, n.reviewer as reviewer, n.actor as actor, n."when" as "when",
    n.begin_at as begin_at, n.end_at as end_at, n.label as label, n.source_class as source_class, n.score as score,
    n.note as note, g.geom as geom
  from annotation_area g join rw_annotation_now n on n.id = g.annotation_id;
insert into gpkg_contents(table_name, data_type, identifier, description, srs_id) values
  ('image_place', 'features', 'image_place', 'where images lie on the ground', 4326),
  ('images', 'features', 'images', 'images with their outlines, flat', 4326),
  ('annotation_point', 'features', 'annotation_point', 'marks that are points', 4326),
  ('annotation_line', 'features', 'annotation_line', 'marks that are lines', 4326),
  ('annotation_area', 'features', 'annotation_area', 'marks that are areas', 4326),
  ('annotation_points', 'features', 'annotation_points', 'marks that are points, flat', 4326),
  ('annotation_lines', 'features', 'annotation_lines', 'marks that are lines, flat', 4326),
  ('annotation_areas', 'features', 'annotation_areas', 'marks that are areas, flat', 4326);
insert into gpkg_geometry_columns values
  ('image_place', 'geom', 'MULTIPOLYGON', 4326, 0, 0),
  ('images', 'geom', 'MULTIPOLYGON', 4326, 0, 0),
  ('annotation_point', 'geom', 'POINT', 4326, 0, 0),
  ('annotation_line', 'geom', 'LINESTRING', 4326, 0, 0),
  ('annotation_area', 'geom', 'POLYGON', 4326, 0, 0),
  ('annotation_points', 'geom', 'POINT', 4326, 0, 0),
  ('annotation_lines', 'geom', 'LINESTRING', 4326, 0, 0),
  ('annotation_areas', 'geom', 'POLYGON', 4326, 0, 0);
insert into gpkg_extensions values
  ('image_place', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec140/#extension_rtree', 'write-only');
