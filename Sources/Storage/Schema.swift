internal import Documents

/// The tables of the index. A change of any of this needs a new `version`: an index of another version
/// is made anew, since the markdown is the truth.
enum Schema {
  /// Kept in the database's `user_version`.
  static let version = 12

  /// Kept in the databases' `application_id`, so that nobody else's is taken for one of ours: `pmix`.
  static let applicationIdentifier = 0x706d_6978

  static let tables = """
    -- One row: what the index was made from. `stamps` tells every file that it has seen, so that an
    -- unchanged folder is known by one comparison; `fingerprint` stands for settings, patterns and
    -- program; `stale` counts rows of the text index whose document is gone, `failures` the files and
    -- folders that the walk could not look at. `is_compared` tells whether `recurrence` is of these documents.
    CREATE TABLE origin (
      fingerprint TEXT NOT NULL,
      stamps BLOB NOT NULL,
      stale INTEGER NOT NULL,
      failures INTEGER NOT NULL,
      is_compared INTEGER NOT NULL
    );

    -- A row is a document. `key` is its row in the text index too. Days are days since 1970, lists are
    -- packed (see Packing.swift). `content_hash` tells a file that was only touched from a changed one.
    -- `wanted_id` is what the document calls itself, `id` what it is called where two want the same. A key
    -- is never given twice: the words of a document that is gone are still there under its key, and would
    -- become those of the next.
    CREATE TABLE document (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      path TEXT NOT NULL,
      id TEXT NOT NULL,
      wanted_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      title TEXT NOT NULL,
      date INTEGER,
      severity TEXT,
      severity_rank INTEGER,
      status TEXT,
      systems TEXT NOT NULL,
      patterns TEXT NOT NULL,
      detection TEXT,
      tags TEXT NOT NULL,
      authors TEXT NOT NULL,
      fields TEXT NOT NULL,
      to_detect INTEGER,
      to_mitigate INTEGER,
      to_resolve INTEGER,
      errors INTEGER NOT NULL,
      warnings INTEGER NOT NULL,
      content_hash INTEGER NOT NULL
    );

    -- A row is an action item. `wording` stands for its words, by which git's history knows it; `patterns` are those
    -- of its document of which it speaks, and `sense` is what its words tell: 4 for an idea, and an aim (see ActionSense).
    CREATE TABLE action (
      document INTEGER NOT NULL,
      id TEXT NOT NULL,
      line INTEGER NOT NULL,
      state TEXT NOT NULL,
      is_marked INTEGER NOT NULL,
      state_words TEXT,
      text TEXT NOT NULL,
      type TEXT,
      owner TEXT,
      due INTEGER,
      priority TEXT,
      ticket TEXT,
      commits TEXT NOT NULL,
      opened INTEGER,
      opened_from TEXT,
      closed INTEGER,
      wording INTEGER NOT NULL,
      patterns TEXT NOT NULL,
      sense INTEGER NOT NULL
    );

    -- A row is all that the action items of one postmortem are compared by with those of others (see PackedStatements):
    -- to read it of all takes a tenth of the time that their own rows would take.
    CREATE TABLE likeness (
      document INTEGER PRIMARY KEY,
      statements BLOB NOT NULL
    );

    -- One row, once somebody asked after a change: which action items say the same (see LikeStatements), since all are
    -- compared with all.
    CREATE TABLE promise (
      packed BLOB NOT NULL
    );

    -- A row is what one postmortem is compared by as a whole (see Trace).
    CREATE TABLE trace (
      document INTEGER PRIMARY KEY,
      packed BLOB NOT NULL
    );

    -- A row is a postmortem that repeats an earlier one: found when somebody first asks after a change, since all are
    -- compared with all. `line` is where one names the other, 0 where they look alike; `score` is in thousandths,
    -- `stems` and `actions` are packed (see RecurrenceClaim).
    CREATE TABLE recurrence (
      number INTEGER PRIMARY KEY,
      later INTEGER NOT NULL,
      earlier INTEGER NOT NULL,
      line INTEGER NOT NULL,
      is_said_by_earlier INTEGER NOT NULL,
      score INTEGER NOT NULL,
      stems BLOB NOT NULL,
      actions TEXT NOT NULL
    );

    -- The words of all documents, without the text: that lies in the files. SQLite before 3.43 cannot
    -- delete from such a table, so rows of documents that are gone stay until the next rebuild, and
    -- every query joins with `document`.
    CREATE VIRTUAL TABLE words USING fts5 (
      \(IndexText.columns.map(\.name).joined(separator: ", ")),
      content = '',
      tokenize = 'porter unicode61 remove_diacritics 2'
    );
    """

  static let indexes = """
    CREATE INDEX document_by_path ON document (path);
    CREATE INDEX document_by_id ON document (id);
    CREATE INDEX document_by_wanted_id ON document (wanted_id);
    CREATE INDEX document_unread ON document (path) WHERE content_hash = 0;
    CREATE INDEX action_by_document ON action (document);
    """

  /// Sorts in memory: a disk may be full, and a folder for temporary files missing.
  static let using = "PRAGMA temp_store = memory;"

  /// For the one transaction that fills a new index, beside the old one and without a journal: merges are
  /// half of what it would cost otherwise.
  static let building = """
    PRAGMA journal_mode = off;
    PRAGMA synchronous = off;
    PRAGMA locking_mode = exclusive;
    PRAGMA cache_size = -16000;
    """

  /// Gathers words in memory and writes them in few pieces, since each costs every query a look.
  ///
  /// The last is written when nothing is left to be read beside it, so it is kept to an eighth of the text
  /// (in memory the words take half the bytes of the text), and to 64 MiB.
  ///
  /// - Parameter size: Bytes of all documents, nearly.
  /// - Returns: Statements to be run on a new index.
  static func fewMerges(size: Int) -> String {
    """
    INSERT INTO words (words, rank) VALUES ('automerge', 0);
    INSERT INTO words (words, rank) VALUES ('crisismerge', 1999);
    INSERT INTO words (words, rank) VALUES ('hashsize', \(min(max(size / 8, 1 << 20), 1 << 26)));
    """
  }

  static let usualMerges = """
    INSERT INTO words (words, rank) VALUES ('automerge', 4);
    INSERT INTO words (words, rank) VALUES ('crisismerge', 16);
    INSERT INTO words (words, rank) VALUES ('hashsize', 1048576);
    """
}
