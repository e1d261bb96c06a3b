-- What QGIS, ECQL, GeoJSON and CSV see: flat, joined, read-only, one geometry type each. The first column is the id.
create view facilities as
  select f.id as id, f.slug as ref, f.uuid as uuid, f.name as name, f.kind as kind,
    substr(f.countries, 1, 2) as country, f.countries as countries, f.accuracy_m as accuracy_m, f.tz as tz, f.geom as geom
  from facility f;
create view facility_areas as
  select a.id as id, f.slug as ref, f.name as name, p.name as part, f.kind as kind, f.countries as countries, a.geom as geom
  from facility_area a join facility f on f.id = a.facility_id left join facility_part p on p.id = a.part_id;
-- A finding in words: "railcar approx 73", "no railcar", "railcar cannot be told".
create view rw_finding_words as
  select g.id as id, g.observation_id as observation_id,
    case g.finding
      when 'absent' then 'no ' || coalesce(g.object, 'activity')
      when 'indeterminate' then coalesce(g.object || ' ', '') || 'cannot be told'
      else coalesce(g.object, 'activity') || coalesce(' ' || g.qualifier, '')
        || case
             when g.best is null and g.low is not null and g.high is not null then ' ' || rtrim(rtrim(printf('%.3f', g.low), '0'), '.') || '..' || rtrim(rtrim(printf('%.3f', g.high), '0'), '.')
             when coalesce(g.best, g.low, g.high) is not null then ' ' || rtrim(rtrim(printf('%.3f', coalesce(g.best, g.low, g.high)), '0'), '.')
             else '' end
        || case when g.unit is null or g.unit = 'each' then '' else ' ' || g.unit end
    end as words
  from finding g;
create view observations as
  select o.id as id, 'O-' || o.id as ref, o.uuid as uuid, o."key" as "key", f.slug as facility, p.name as part, o.basis as basis,
    w.slug as observer, g.finding as finding, g.object as object, g.qualifier as qualifier, g.low as count_low,
    g.best as count_best, g.high as count_high, g.unit as unit, o.transport as transport, o.moving as moving,
    o.coverage as coverage, o.visibility as visibility, o.when_text as "when", o.begin_at as begin_at, o.end_at as end_at,
    coalesce(o.when_text || ' ', '') || coalesce((select group_concat(words, '; ') from (
      select words from rw_finding_words where observation_id = o.id order by id)), '') as label,
    o.note as note, o.geom as geom
  from observation o
    left join facility f on f.id = o.facility_id
    left join facility_part p on p.id = o.part_id
    left join agent w on w.id = o.observer_id
    left join finding g on g.id = (select min(id) from finding where observation_id = o.id);
-- A claim stands on the map at its first place that has a point, an "at" before any other.
create view rw_claim_point as
  select c.id as claim_id, coalesce(f.lon, p.lon) as lon, coalesce(f.lat, p.lat) as lat, f.geom as geom,
    coalesce(p.country, substr(f.countries, 1, 2)) as country
  from claim c
    join claim_place p on p.id = (
      select q.id from claim_place q where q.claim_id = c.id
      order by (q.facility_id is null and q.lon is null), q.role <> 'at', q.id limit 1)
    left join facility f on f.id = p.facility_id;
create view claims as
  select id as id, '' as ref, '' as uuid, '' as "key", '' as document, '' as kind, '' as polarity, '' as modality, '' as text,
    '' as "when", '' as meaning, begin_at as begin_at, end_at as end_at, '' as country, '' as transport, '' as label, point as geom
  from rw_typed where 0
  union all
  select c.id, 'C-' || c.id, c.uuid, c."key", 'D-' || c.document_id, c.kind, c.polarity, c.modality, coalesce(c.quote, c.gist),
    c.when_text, c.meaning, c.begin_at, c.end_at, p.country,
    (select group_concat(mode || case basis when 'inferred' then '?' else '' end, ',') from (
      select mode, basis from claim_transport where claim_id = c.id order by id)) || case c.transport_open when 1 then ',+' else '' end,
    'C-' || c.id || ' ' || substr(replace(replace(coalesce(c.quote, c.gist), char(10), ' '), char(9), ' '), 1, 60), p.geom
  from claim c left join rw_claim_point p on p.claim_id = c.id;
-- The newest decision of each actor, and what its ends look like now.
create view rw_decision_now as
  select d.id as id, d.link_id as link_id, d.actor as actor, d.decision as decision, d.relation as relation, d.score as score, d.ends as ends
  from decision d
  where d.id = (select max(e.id) from decision e where e.link_id = d.link_id and e.actor = d.actor);
create view rw_link_ends as
  select l.id as link_id, 'C-' || c.id || ':' || c.revision || coalesce((
      select group_concat(' O-' || observation_id || ':' || revision, '') from (
        select k.observation_id, o.revision from link_look k join observation o on o.id = k.observation_id
        where k.link_id = l.id order by k.observation_id)), '') as ends,
    exists (select 1 from link_look k join observation s on s.supersedes_id = k.observation_id where k.link_id = l.id) as superseded
  from link l join claim c on c.id = l.claim_id;
create view rw_link_state as
  select l.id as link_id,
    (select n.relation from rw_decision_now n where n.link_id = l.id order by n.decision = 'leave', n.id desc limit 1) as relation,
    (select n.score from rw_decision_now n where n.link_id = l.id order by n.id desc limit 1) as score,
    case
      when e.superseded or e.ends <> (select n.ends from rw_decision_now n where n.link_id = l.id order by n.id desc limit 1) then 'stale'
      when (select count(distinct n.decision || coalesce(n.relation, '')) from rw_decision_now n where n.link_id = l.id and n.decision <> 'leave') > 1 then 'disputed'
      when exists (select 1 from rw_decision_now n where n.link_id = l.id and n.decision = 'accept') then 'accepted'
      when exists (select 1 from rw_decision_now n where n.link_id = l.id and n.decision = 'reject') then 'rejected'
      when exists (select 1 from rw_decision_now n where n.link_id = l.id) then 'undecided'
      else 'open'
    end as state
  from link l join rw_link_ends e on e.link_id = l.id;
-- Lines from look to claim place; a link that has no second point, or whose ends coincide, has no line.
-- Points are 29 bytes (header of 8, then little-endian WKB), so bytes 14 to 29 are x and y.
create view links as
  select id as id, '' as ref, '' as observation, '' as claim, '' as relation, '' as state, amount as score,
    begin_at as begin_at, end_at as end_at, '' as label, line as geom
  from rw_typed where 0
  union all
  select l.id, 'L-' || l.id, nullif(l.looks, ''), 'C-' || l.claim_id, s.relation, s.state, s.score, o.begin_at, o.end_at,
    'L-' || l.id || ' ' || coalesce(s.relation || ' ', '') || s.state,
    case when p.geom is not null and o.geom is not null and (p.lon <> o.lon or p.lat <> o.lat)
      then cast(x'47500001E6100000' || x'0102000000' || x'02000000' || substr(o.geom, 14, 16) || substr(p.geom, 14, 16) as blob) end
  from link l
    join rw_link_state s on s.link_id = l.id
    left join observation o on o.id = l.observation_id
    left join rw_claim_point p on p.claim_id = l.claim_id;
insert into gpkg_contents(table_name, data_type, identifier, description, srs_id) values
  ('facility', 'features', 'facility', 'places under watch', 4326),
  ('facility_area', 'features', 'facility_area', 'areas of facilities and their parts', 4326),
  ('observation', 'features', 'observation', 'looks', 4326),
  ('facilities', 'features', 'facilities', 'places under watch, flat', 4326),
  ('facility_areas', 'features', 'facility_areas', 'areas of facilities and their parts, flat', 4326),
  ('observations', 'features', 'observations', 'looks, flat', 4326),
  ('claims', 'features', 'claims', 'claims at their first place, flat', 4326),
  ('links', 'features', 'links', 'decided links as lines from look to claim place, flat', 4326);
insert into gpkg_contents(table_name, data_type, identifier, description) values
  ('rw_schema', 'attributes', 'rw_schema', 'schema files that were played');
insert into gpkg_geometry_columns values
  ('facility', 'geom', 'POINT', 4326, 0, 0),
  ('facility_area', 'geom', 'MULTIPOLYGON', 4326, 0, 0),
  ('observation', 'geom', 'POINT', 4326, 0, 0),
  ('facilities', 'geom', 'POINT', 4326, 0, 0),
  ('facility_areas', 'geom', 'MULTIPOLYGON', 4326, 0, 0),
  ('observations', 'geom', 'POINT', 4326, 0, 0),
  ('claims', 'geom', 'POINT', 4326, 0, 0),
  ('links', 'geom', 'LINESTRING', 4326, 0, 0);
insert into gpkg_extensions values
  ('facility', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec140/#extension_rtree', 'write-only'),
  ('facility_area', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec140/#extension_rtree', 'write-only'),
  ('observation', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec140/#extension_rtree', 'write-only');
