// The least a C program could do for the same job, and so the floor under ours.
//
//   floor index FOLDER DB      read every *.md file below FOLDER into a new index
//   floor refresh FOLDER DB    bring that index up to date with FOLDER
//   floor query DB WORDS       print the ten best documents; WORDS in FTS5's syntax
//
// It takes a document for a title and a body, and knows nothing of sections, timelines,
// actions, dates or patterns. It trusts its input: a yardstick, not a tool.

#define _GNU_SOURCE
#include <cmark.h>
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <semaphore.h>
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <yaml.h>

static void fail(const char *what, const char *why) {
  fprintf(stderr, "floor: %s: %s\n", what, why);
  exit(2);
}

// Bytes that grow, followed by a NUL.
typedef struct {
  char *bytes;
  size_t length, capacity;
} Text;

static void append(Text *text, const void *bytes, size_t length) {
  if (text->length + length >= text->capacity) {
    text->capacity = 2 * (text->length + length) + 1;
    text->bytes = realloc(text->bytes, text->capacity);
  }
  if (length) memcpy(text->bytes + text->length, bytes, length);
  text->length += length;
  text->bytes[text->length] = 0;
}

// What tells whether a file has changed. The stamps of a folder, each padded to eight bytes,
// are kept in the order of the walk beside the index: an unchanged folder is one memcmp.
typedef struct {
  int64_t modified, size;
  char path[];
} Stamp;
static Text stamps;

static int addStamp(const char *path, const struct stat *info, int kind, struct FTW *place) {
  (void)place;
  size_t length = strlen(path);
  if (kind != FTW_F || length < 3 || strcmp(path + length - 3, ".md")) return 0;
  Stamp stamp = {info->st_mtim.tv_sec * 1000000000 + info->st_mtim.tv_nsec, info->st_size};
  append(&stamps, &stamp, sizeof stamp);
  append(&stamps, path, length + 1);
  append(&stamps, "\0\0\0\0\0\0\0", -stamps.length % 8);
  return 0;
}

static int byPathThenStamp(const void *left, const void *right) {
  const Stamp *a = *(Stamp *const *)left, *b = *(Stamp *const *)right;
  int order = strcmp(a->path, b->path);
  return order ? order : memcmp(a, b, sizeof *a);
}

// The stamps as a sorted list that ends with NULL.
static const Stamp **sorted(const Text *stamps) {
  const Stamp **list = calloc(stamps->length / sizeof **list + 1, sizeof *list);
  size_t count = 0;
  for (size_t at = 0; at < stamps->length; count++) {
    list[count] = (const Stamp *)(stamps->bytes + at);
    at += (sizeof(Stamp) + strlen(list[count]->path) + 8) / 8 * 8;
  }
  qsort(list, count, sizeof *list, byPathThenStamp);
  return list;
}

// The parser's thread fills the ring, the writer's empties it.
enum { ringSize = 64 };
typedef struct { Text title, body; } Document;
static Document ring[ringSize];
static sem_t emptySlots, filledSlots;

// All scalars of the frontmatter, the one after `title` as the title.
static void readFrontmatter(const char *yaml, size_t length, Document *document) {
  yaml_parser_t parser;
  yaml_event_t event;
  Text *target = &document->body;
  yaml_parser_initialize(&parser);
  yaml_parser_set_input_string(&parser, (const unsigned char *)yaml, length);
  for (int atEnd = 0; !atEnd && yaml_parser_parse(&parser, &event); yaml_event_delete(&event)) {
    atEnd = event.type == YAML_STREAM_END_EVENT;
    if (event.type != YAML_SCALAR_EVENT) continue;
    const char *value = (const char *)event.data.scalar.value;
    append(target, value, event.data.scalar.length);
    append(&document->body, "\n", 1);
    target = strcmp(value, "title") ? &document->body : &document->title;
  }
  yaml_parser_delete(&parser);
}

// All text of the markdown, the first heading as the title where there is none yet.
static void readMarkdown(const char *markdown, size_t length, Document *document) {
  cmark_node *tree = cmark_parse_document(markdown, length, CMARK_OPT_DEFAULT);
  cmark_iter *nodes = cmark_iter_new(tree);
  Text *target = &document->body;
  for (cmark_event_type event; (event = cmark_iter_next(nodes)) != CMARK_EVENT_DONE;) {
    cmark_node_type type = cmark_node_get_type(cmark_iter_get_node(nodes));
    const char *literal = cmark_node_get_literal(cmark_iter_get_node(nodes));
    int isExit = event == CMARK_EVENT_EXIT;
    int isBreak = type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK;
    if (type == CMARK_NODE_HEADING)
      target = isExit || document->title.length ? &document->body : &document->title;
    if (literal) append(target, literal, strlen(literal));
    if (isBreak || (isExit && type <= CMARK_NODE_LAST_BLOCK)) append(target, "\n", 1);
  }
  cmark_iter_free(nodes);
  cmark_node_free(tree);
}

static void *parseAll(void *stamps) {
  char *bytes = NULL;
  size_t slot = 0;
  for (const Stamp **stamp = stamps; *stamp; stamp++, slot = (slot + 1) % ringSize) {
    sem_wait(&emptySlots);
    Document *document = &ring[slot];
    document->title.length = document->body.length = 0;
    int file = open((*stamp)->path, O_RDONLY);
    bytes = realloc(bytes, (*stamp)->size + 1);
    ssize_t length = bytes ? read(file, bytes, (*stamp)->size) : -1;
    if (length < 0) fail((*stamp)->path, "cannot be read");
    bytes[length] = 0;
    close(file);
    char *body = bytes, *end;
    if (!strncmp(bytes, "---\n", 4) && (end = strstr(bytes + 3, "\n---\n"))) {
      readFrontmatter(bytes + 4, end - bytes - 3, document);
      body = end + 5;
    }
    readMarkdown(body, bytes + length - body, document);
    sem_post(&filledSlots);
  }
  return NULL;
}

static sqlite3 *database;

static void run(const char *sql) {
  if (sqlite3_exec(database, sql, NULL, NULL, NULL)) fail(sql, sqlite3_errmsg(database));
}

static sqlite3_stmt *prepare(const char *sql) {
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v2(database, sql, -1, &statement, NULL)) fail(sql, sqlite3_errmsg(database));
  return statement;
}

static void execute(sqlite3_stmt *statement) {
  if (sqlite3_step(statement) != SQLITE_DONE) fail("write", sqlite3_errmsg(database));
  sqlite3_reset(statement);
}

// Nothing is lost with an index that was not finished, so it needs no journal. Few large
// segments that are never merged halve the cost of FTS5's defaults.
static const char *schema =
    "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;"
    "CREATE TABLE file (id INTEGER PRIMARY KEY, path TEXT UNIQUE);"
    "CREATE VIRTUAL TABLE document USING fts5(title, body);"
    "CREATE TRIGGER gone DELETE ON file BEGIN DELETE FROM document WHERE rowid = old.id; END;"
    "INSERT INTO document (document, rank)"
    " VALUES ('hashsize', 64000000), ('automerge', 0), ('crisismerge', 1999);";

// Removes what stands in `before` only, and returns what stands in `now` only.
static const Stamp **removeStale(const Stamp **before, const Stamp **now) {
  sqlite3_stmt *removal = prepare("DELETE FROM file WHERE path = ?");
  const Stamp **fresh = now, **end = now;
  while (*before || *now) {
    int order = !*now ? 1 : !*before ? -1 : byPathThenStamp(now, before);
    if (order > 0) {
      sqlite3_bind_text(removal, 1, (*before)->path, -1, SQLITE_STATIC);
      execute(removal);
    }
    if (order < 0) *end++ = *now;
    if (order <= 0) now++;
    if (order >= 0) before++;
  }
  *end = NULL;
  return fresh;
}

static void add(const Stamp **stamps) {
  sqlite3_stmt *file = prepare("INSERT INTO file (path) VALUES (?)");
  sqlite3_stmt *text = prepare("INSERT INTO document (rowid, title, body)"
                               " VALUES (last_insert_rowid(), ?, ?)");
  pthread_t parser;
  sem_init(&emptySlots, 0, ringSize);
  sem_init(&filledSlots, 0, 0);
  pthread_create(&parser, NULL, parseAll, stamps);
  for (size_t slot = 0; *stamps; stamps++, slot = (slot + 1) % ringSize) {
    sem_wait(&filledSlots);
    sqlite3_bind_text(file, 1, (*stamps)->path, -1, SQLITE_STATIC);
    sqlite3_bind_text(text, 1, ring[slot].title.bytes, ring[slot].title.length, SQLITE_STATIC);
    sqlite3_bind_text(text, 2, ring[slot].body.bytes, ring[slot].body.length, SQLITE_STATIC);
    execute(file);
    execute(text);
    sem_post(&emptySlots);
  }
}

static void refresh(const char *folder, const char *path, int isNew) {
  Text before = {0};
  char list[4096], chunk[65536];
  snprintf(list, sizeof list, "%s.stamps", path);
  if (nftw(folder, addStamp, 16, FTW_PHYS)) fail(folder, "cannot be read");
  int file = open(list, O_RDWR | O_CREAT | (isNew ? O_TRUNC : 0), 0644);
  for (ssize_t length; (length = read(file, chunk, sizeof chunk)) > 0;)
    append(&before, chunk, length);
  if (before.length && before.length == stamps.length &&
      !memcmp(before.bytes, stamps.bytes, before.length)) return;
  if (isNew) unlink(path);
  if (sqlite3_open(path, &database)) fail(path, sqlite3_errmsg(database));
  run(isNew ? schema : "PRAGMA synchronous = NORMAL");
  run("PRAGMA cache_size = -65536; BEGIN");
  add(removeStale(sorted(&before), sorted(&stamps)));
  run("COMMIT");
  if (pwrite(file, stamps.bytes, stamps.length, 0) < 0 || ftruncate(file, stamps.length))
    fail(list, "cannot be written");
}

static void query(const char *path, const char *words) {
  if (sqlite3_open_v2(path, &database, SQLITE_OPEN_READONLY, NULL)) fail(path, "not an index");
  sqlite3_stmt *best = prepare(
      "SELECT path || ': ' || snippet(document, -1, '[', ']', '…', 12)"
      " FROM document JOIN file ON file.id = document.rowid"
      " WHERE document MATCH ? AND rank MATCH 'bm25(5.0, 1.0)' ORDER BY rank LIMIT 10");
  sqlite3_bind_text(best, 1, words, -1, SQLITE_STATIC);
  while (sqlite3_step(best) == SQLITE_ROW) puts((const char *)sqlite3_column_text(best, 0));
  if (sqlite3_errcode(database) != SQLITE_DONE) fail(words, sqlite3_errmsg(database));
}

int main(int count, char **words) {
  const char *command = count == 4 ? words[1] : "";
  if (!strcmp(command, "index")) refresh(words[2], words[3], 1);
  else if (!strcmp(command, "refresh")) refresh(words[2], words[3], 0);
  else if (!strcmp(command, "query")) query(words[2], words[3]);
  else fail("usage", "floor index FOLDER DB | floor refresh FOLDER DB | floor query DB WORDS");
}
