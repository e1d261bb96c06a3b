-- What a picture looks like that a page prints and nobody holds as a file; that of a held one is with its file.
create table image_look (
  id INTEGER PRIMARY KEY AUTOINCREMENT, image_id INTEGER NOT NULL UNIQUE REFERENCES image(id), fingerprint TEXT NOT NULL);
