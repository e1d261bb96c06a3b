-- How a document was taken in: by its page, its file or the analyst.
alter table document add column text_sha256 TEXT;
alter table document add column dated_basis TEXT CHECK (dated_basis in ('analyst', 'page', 'metadata', 'archive', 'url'));
alter table document add column published_basis TEXT CHECK (published_basis in ('analyst', 'page', 'metadata', 'archive', 'url'));
alter table document add column retrieved_at DATETIME;
create index document_text_sha256 on document(text_sha256) where text_sha256 is not null;
-- What part of its page each stretch of a text was, in Unicode code points; a plain text has none.
create table document_region (
  id INTEGER PRIMARY KEY AUTOINCREMENT, document_id INTEGER NOT NULL REFERENCES document(id),
  from_char INTEGER NOT NULL, to_char INTEGER NOT NULL,
  region TEXT NOT NULL CHECK (region in ('headline', 'body', 'caption', 'credit', 'furniture')),
  CHECK (from_char >= 0 and to_char > from_char));
create index document_region_document on document_region(document_id);
-- What a page prints of a picture.
alter table image add column caption TEXT;
alter table image add column source TEXT;
alter table image add column sha256 TEXT;
