create table facility (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL UNIQUE, slug TEXT NOT NULL, folded TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL, name_folded TEXT NOT NULL, kind TEXT, countries TEXT NOT NULL, accuracy_m DOUBLE CHECK (accuracy_m > 0), point_of TEXT, tz TEXT,
  source TEXT, note TEXT, lon DOUBLE NOT NULL, lat DOUBLE NOT NULL, geom POINT NOT NULL);
create index facility_name_folded on facility(name_folded);
create table facility_alias (
  id INTEGER PRIMARY KEY AUTOINCREMENT, facility_id INTEGER NOT NULL REFERENCES facility(id), text TEXT NOT NULL,
  folded TEXT NOT NULL, relation TEXT NOT NULL CHECK (relation in ('same', 'near', 'contains', 'homonym')),
  UNIQUE (facility_id, folded));
create index facility_alias_folded on facility_alias(folded);
create table facility_part (
  id INTEGER PRIMARY KEY AUTOINCREMENT, facility_id INTEGER NOT NULL REFERENCES facility(id), name TEXT NOT NULL,
  folded TEXT NOT NULL, lon DOUBLE, lat DOUBLE, geom POINT, UNIQUE (facility_id, folded));
create table facility_area (
  id INTEGER PRIMARY KEY AUTOINCREMENT, facility_id INTEGER NOT NULL REFERENCES facility(id),
  part_id INTEGER UNIQUE REFERENCES facility_part(id), geom MULTIPOLYGON NOT NULL);
create index facility_area_facility on facility_area(facility_id);
create table agent (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL UNIQUE, slug TEXT NOT NULL, folded TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL, kind TEXT NOT NULL, reliability TEXT CHECK (reliability in ('A', 'B', 'C', 'D', 'E', 'F')));
create table agent_alias (
  id INTEGER PRIMARY KEY AUTOINCREMENT, agent_id INTEGER NOT NULL REFERENCES agent(id), text TEXT NOT NULL,
  folded TEXT NOT NULL, UNIQUE (agent_id, folded));
create index agent_alias_folded on agent_alias(folded);
create table document (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL UNIQUE, publisher_id INTEGER NOT NULL REFERENCES agent(id),
  title TEXT, url TEXT, byline TEXT, wire_id INTEGER REFERENCES agent(id), dated TEXT, published TEXT, language TEXT,
  reliability TEXT CHECK (reliability in ('A', 'B', 'C', 'D', 'E', 'F')), note TEXT, text TEXT, sha256 TEXT, bytes INTEGER);
create index document_sha256 on document(sha256) where sha256 is not null;
create table derivation (
  id INTEGER PRIMARY KEY AUTOINCREMENT, document_id INTEGER NOT NULL REFERENCES document(id),
  from_id INTEGER NOT NULL REFERENCES document(id),
  how TEXT NOT NULL CHECK (how in ('republishes', 'quotes', 'translates', 'cites', 'uses_image_of')),
  UNIQUE (document_id, from_id), CHECK (document_id <> from_id));
create index derivation_from on derivation(from_id);
create table image (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL UNIQUE, acquired TEXT, begin_at DATETIME, end_at DATETIME,
  provider_id INTEGER REFERENCES agent(id), platform TEXT, gsd_m DOUBLE CHECK (gsd_m > 0),
  cloud_percent DOUBLE CHECK (cloud_percent between 0 and 100), credit TEXT,
  sensor TEXT CHECK (sensor in ('satellite', 'aerial', 'ground', 'video')),
  known_from_id INTEGER REFERENCES document(id), printed_in_id INTEGER REFERENCES document(id), note TEXT);
create table observation (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL UNIQUE, "key" TEXT, facility_id INTEGER REFERENCES facility(id),
  part_id INTEGER REFERENCES facility_part(id), basis TEXT NOT NULL CHECK (basis in ('own_look', 'reported', 'alleged')),
  observer_id INTEGER REFERENCES agent(id), reported_in_id INTEGER REFERENCES document(id), analyst TEXT NOT NULL,
  when_text TEXT, begin_at DATETIME, end_at DATETIME, coverage TEXT NOT NULL, visibility TEXT NOT NULL,
  transport TEXT, moving TEXT NOT NULL, confidence TEXT, supersedes_id INTEGER REFERENCES observation(id),
  same_as_id INTEGER REFERENCES observation(id), note TEXT,
  revision INTEGER NOT NULL DEFAULT 1,
  placed TEXT CHECK (placed in ('own', 'part', 'facility')), lon DOUBLE, lat DOUBLE, geom POINT,
  CHECK ((placed is null) = (geom is null)));
create unique index observation_key on observation("key") where "key" is not null;
create index observation_begin on observation(begin_at);
create index observation_facility on observation(facility_id, begin_at);
create table observation_image (
  id INTEGER PRIMARY KEY AUTOINCREMENT, observation_id INTEGER NOT NULL REFERENCES observation(id),
  image_id INTEGER NOT NULL REFERENCES image(id), UNIQUE (observation_id, image_id));
create index observation_image_image on observation_image(image_id);
create table finding (
  id INTEGER PRIMARY KEY AUTOINCREMENT, observation_id INTEGER NOT NULL REFERENCES observation(id), object TEXT,
  finding TEXT NOT NULL CHECK (finding in ('present', 'absent', 'indeterminate')),
  qualifier TEXT, low DOUBLE, best DOUBLE, high DOUBLE, unit TEXT);
create index finding_observation on finding(observation_id);
create table event (id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL UNIQUE, title TEXT NOT NULL, note TEXT);
create table claim (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL UNIQUE, "key" TEXT, document_id INTEGER NOT NULL REFERENCES document(id),
  quote TEXT, prefix TEXT, suffix TEXT, gist TEXT, from_char INTEGER, to_char INTEGER, region TEXT, kind TEXT, polarity TEXT NOT NULL,
  modality TEXT, when_text TEXT, meaning TEXT, begin_at DATETIME, end_at DATETIME, when_verbatim TEXT, when_rule TEXT,
  transport_open INTEGER NOT NULL DEFAULT 0, event_id INTEGER REFERENCES event(id), note TEXT,
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((quote is null) <> (gist is null)), CHECK ((quote is null) = (from_char is null)));
create unique index claim_key on claim("key") where "key" is not null;
create index claim_document on claim(document_id);
create index claim_event on claim(event_id);
create table claim_hedge (
  id INTEGER PRIMARY KEY AUTOINCREMENT, claim_id INTEGER NOT NULL REFERENCES claim(id), text TEXT NOT NULL, scope TEXT, owner TEXT);
create table claim_place (
  id INTEGER PRIMARY KEY AUTOINCREMENT, claim_id INTEGER NOT NULL REFERENCES claim(id),
  role TEXT NOT NULL CHECK (role in ('at', 'in', 'from', 'to', 'via', 'near', 'of')),
  facility_id INTEGER REFERENCES facility(id), country TEXT, lon DOUBLE, lat DOUBLE, verbatim TEXT);
create index claim_place_facility on claim_place(facility_id);
create table claim_count (
  id INTEGER PRIMARY KEY AUTOINCREMENT, claim_id INTEGER NOT NULL REFERENCES claim(id), object TEXT NOT NULL,
  qualifier TEXT NOT NULL, low DOUBLE, best DOUBLE, high DOUBLE, unit TEXT NOT NULL, verbatim TEXT);
create table claim_leg (
  id INTEGER PRIMARY KEY AUTOINCREMENT, claim_id INTEGER NOT NULL REFERENCES claim(id), mode TEXT NOT NULL,
  from_place TEXT, to_place TEXT);
create table claim_transport (
  id INTEGER PRIMARY KEY AUTOINCREMENT, claim_id INTEGER NOT NULL REFERENCES claim(id), mode TEXT NOT NULL,
  basis TEXT NOT NULL CHECK (basis in ('stated', 'inferred')), verbatim TEXT);
create table claim_actor (
  id INTEGER PRIMARY KEY AUTOINCREMENT, claim_id INTEGER NOT NULL REFERENCES claim(id), role TEXT NOT NULL,
  agent_id INTEGER REFERENCES agent(id), country TEXT, verbatim TEXT);
create table claim_hop (
  id INTEGER PRIMARY KEY AUTOINCREMENT, claim_id INTEGER NOT NULL REFERENCES claim(id),
  agent_id INTEGER NOT NULL REFERENCES agent(id), role TEXT NOT NULL, act TEXT, access TEXT NOT NULL, said_at TEXT,
  occasion TEXT, verbatim TEXT, inferred INTEGER NOT NULL DEFAULT 0);
create index claim_hedge_claim on claim_hedge(claim_id);
create index claim_place_claim on claim_place(claim_id);
create index claim_count_claim on claim_count(claim_id);
create index claim_leg_claim on claim_leg(claim_id);
create index claim_transport_claim on claim_transport(claim_id);
create index claim_actor_claim on claim_actor(claim_id);
create index claim_hop_claim on claim_hop(claim_id);
create index claim_hop_agent on claim_hop(agent_id);
create table baseline (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL UNIQUE, facility_id INTEGER NOT NULL REFERENCES facility(id),
  object TEXT NOT NULL, qualifier TEXT NOT NULL, low DOUBLE, best DOUBLE, high DOUBLE, unit TEXT NOT NULL,
  when_text TEXT NOT NULL, begin_at DATETIME, end_at DATETIME, claim_id INTEGER REFERENCES claim(id), computed TEXT,
  include_reported INTEGER NOT NULL DEFAULT 0, note TEXT);
create index baseline_facility on baseline(facility_id);
create table link (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL UNIQUE, observation_id INTEGER REFERENCES observation(id),
  claim_id INTEGER NOT NULL REFERENCES claim(id), looks TEXT NOT NULL, UNIQUE (claim_id, looks));
create table link_look (
  id INTEGER PRIMARY KEY AUTOINCREMENT, link_id INTEGER NOT NULL REFERENCES link(id),
  observation_id INTEGER NOT NULL REFERENCES observation(id), UNIQUE (link_id, observation_id));
create index link_look_observation on link_look(observation_id);
create table decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT, link_id INTEGER NOT NULL REFERENCES link(id), actor TEXT NOT NULL, at DATETIME NOT NULL,
  decision TEXT NOT NULL CHECK (decision in ('accept', 'reject', 'leave')), relation TEXT, reason TEXT NOT NULL, confidence TEXT,
  rules TEXT NOT NULL, score DOUBLE, gates TEXT, features TEXT, candidates TEXT, ends TEXT NOT NULL);
create index decision_link on decision(link_id);
-- Text search over documents, looks and claims.
create virtual table document_fts using fts5(title, text, content='document', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
create virtual table observation_fts using fts5(note, content='observation', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
create virtual table claim_fts using fts5(quote, gist, content='claim', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
-- Space: GeoPackage 1.4, annex F.3.
create virtual table rtree_facility_geom using rtree(id, minx, maxx, miny, maxy);
create virtual table rtree_observation_geom using rtree(id, minx, maxx, miny, maxy);
create virtual table rtree_facility_area_geom using rtree(id, minx, maxx, miny, maxy);
