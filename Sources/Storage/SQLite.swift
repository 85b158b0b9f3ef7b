internal import CSQLite

/// What SQLite refused, with its own words and the statement that it was given.
public struct StorageError: Error, Equatable, Sendable {
  /// SQLite's extended result code.
  public var code: Int32
  public var message: String
  public var sql: String

  /// True where the file is no database, or a damaged one: it is derived, and can be made anew.
  public var isDamage: Bool {
    let primary = code & 0xff
    return primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB || primary == SQLITE_SCHEMA
      || primary == SQLITE_ERROR
  }

  /// What stands in a file of ours, and was not written so.
  static func damage(_ path: String) -> StorageError {
    StorageError(code: SQLITE_CORRUPT, message: "the content of a row cannot be read", sql: path)
  }

  /// True where there is no room left on the disk.
  public var isFull: Bool { code & 0xff == SQLITE_FULL }

  /// True where another process has held the database for longer than anybody waits.
  public var isBusy: Bool { code & 0xff == SQLITE_BUSY }
}

/// One open database. It is used by one thread at a time.
///
/// @safe because the pointer never leaves this file and dies with its owner.
@safe final class Connection {
  private let handle: OpaquePointer

  enum Access {
    case read, write, create
  }

  init(_ path: String, _ access: Access) throws(StorageError) {
    var handle: OpaquePointer?
    let flags: Int32
    switch access {
    case .read: flags = SQLITE_OPEN_READONLY
    case .write: flags = SQLITE_OPEN_READWRITE
    case .create: flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    }
    let code = unsafe sqlite3_open_v2(path, &handle, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK, let opened = unsafe handle else {
      // A handle may come with a failure, and must be closed all the same.
      unsafe sqlite3_close_v2(handle)
      throw StorageError(
        code: code, message: unsafe String(cString: sqlite3_errstr(code)), sql: path)
    }
    unsafe self.handle = opened
    unsafe sqlite3_extended_result_codes(opened, 1)
    unsafe sqlite3_busy_timeout(opened, 10_000)
  }

  deinit {
    unsafe sqlite3_close_v2(handle)
  }

  /// Runs statements that take no values and give no rows.
  func run(_ sql: String) throws(StorageError) {
    let code = unsafe sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw unsafe error(of: handle, code, sql) }
  }

  func prepare(_ sql: String) throws(StorageError) -> Statement {
    var statement: OpaquePointer?
    let code = unsafe sqlite3_prepare_v2(handle, sql, -1, &statement, nil)
    guard code == SQLITE_OK, let prepared = unsafe statement else {
      throw unsafe error(of: handle, code, sql)
    }
    return unsafe Statement(prepared, connection: self, database: handle, sql: sql)
  }

  /// The key of the row inserted last.
  var lastKey: Int { unsafe Int(sqlite3_last_insert_rowid(handle)) }
}

private func error(of handle: OpaquePointer, _ code: Int32, _ sql: String) -> StorageError {
  unsafe StorageError(
    code: sqlite3_extended_errcode(handle), message: String(cString: sqlite3_errmsg(handle)),
    sql: sql)
}

/// A value that SQL takes.
enum SQLValue {
  case null
  case integer(Int)
  case text(String)
  case blob([UInt8])

  init(_ text: String?) { self = text.map(SQLValue.text) ?? .null }
  init(_ number: Int?) { self = number.map(SQLValue.integer) ?? .null }
}

/// A prepared statement; it may be run many times, each time with its own values.
///
/// @safe because the pointer never leaves this file, and the connection is kept alive beside it.
@safe final class Statement {
  private let handle: OpaquePointer
  private let connection: Connection
  private let database: OpaquePointer
  private let sql: String

  fileprivate init(
    _ handle: OpaquePointer, connection: Connection, database: OpaquePointer, sql: String
  ) {
    unsafe self.handle = handle
    self.connection = connection
    unsafe self.database = database
    self.sql = sql
  }

  deinit {
    unsafe sqlite3_finalize(handle)
  }

  /// Binds all values, in order, and runs a statement that gives no rows.
  func run(_ values: SQLValue...) throws(StorageError) {
    try run(values)
  }

  func run(_ values: [SQLValue]) throws(StorageError) {
    try bind(values)
    while try step() {}
  }

  /// Binds all values and calls `body` on each row.
  func forEach(_ values: [SQLValue] = [], _ body: (borrowing Row) throws(StorageError) -> Void)
    throws(StorageError)
  {
    try bind(values)
    while try step() { try body(unsafe Row(handle)) }
  }

  /// Returns what `transform` makes of each row.
  func map<Value>(_ values: [SQLValue] = [], _ transform: (borrowing Row) -> Value)
    throws(StorageError) -> [Value]
  {
    var result: [Value] = []
    try bind(values)
    while try step() { result.append(transform(unsafe Row(handle))) }
    return result
  }

  private func bind(_ values: [SQLValue]) throws(StorageError) {
    unsafe sqlite3_reset(handle)
    for (index, value) in values.enumerated() {
      let place = Int32(index + 1)
      let code: Int32
      switch value {
      case .null: code = unsafe sqlite3_bind_null(handle, place)
      case .integer(let number): code = unsafe sqlite3_bind_int64(handle, place, Int64(number))
      case .text(var text):
        code = text.withUTF8 { bytes in
          unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
            // An empty string has no address, and must not become NULL.
            unsafe postmortem_bind_text(
              handle, place, characters.baseAddress ?? emptyText, Int32(clamping: characters.count))
          }
        }
      case .blob(let blob):
        code = unsafe blob.withUnsafeBytes { bytes in
          unsafe postmortem_bind_blob(
            handle, place, bytes.baseAddress, Int32(clamping: bytes.count))
        }
      }
      guard code == SQLITE_OK else { throw unsafe error(of: database, code, sql) }
    }
  }

  /// Returns whether there is a row; resets the statement where there is none left.
  private func step() throws(StorageError) -> Bool {
    let code = unsafe sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    let failure = code == SQLITE_DONE ? nil : unsafe error(of: database, code, sql)
    unsafe sqlite3_reset(handle)
    if let failure { throw failure }
    return false
  }
}

/// A byte that lives as long as the program, to point at where a text is empty.
private nonisolated(unsafe) let emptyText: UnsafePointer<CChar> = {
  let pointer = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
  unsafe pointer.initialize(to: 0)
  return unsafe UnsafePointer(pointer)
}()

/// The row that a statement stands at. Columns count from 0; what is read is copied.
///
/// @safe because it cannot be copied, so it does not outlive the step it was made in.
@safe struct Row: ~Copyable {
  private let handle: OpaquePointer

  fileprivate init(_ handle: OpaquePointer) {
    unsafe self.handle = handle
  }

  func integer(_ column: Int32) -> Int {
    unsafe Int(sqlite3_column_int64(handle, column))
  }

  func double(_ column: Int32) -> Double {
    unsafe sqlite3_column_double(handle, column)
  }

  func optionalInteger(_ column: Int32) -> Int? {
    isNull(column) ? nil : integer(column)
  }

  func text(_ column: Int32) -> String {
    unsafe withBytes(column) { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// Lends the bytes of a text, empty for NULL; they must not be kept.
  func withBytes<Value>(_ column: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    let start = unsafe sqlite3_column_text(handle, column)
    let count = unsafe start == nil ? 0 : Int(sqlite3_column_bytes(handle, column))
    return unsafe body(UnsafeBufferPointer(start: start, count: count))
  }

  func optionalText(_ column: Int32) -> String? {
    isNull(column) ? nil : text(column)
  }

  func blob(_ column: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    appendBlob(column, to: &bytes)
    return bytes
  }

  func appendBlob(_ column: Int32, to bytes: inout [UInt8]) {
    guard let start = unsafe sqlite3_column_blob(handle, column) else { return }
    let count = unsafe Int(sqlite3_column_bytes(handle, column))
    unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(start: start, count: count))
  }

  private func isNull(_ column: Int32) -> Bool {
    unsafe sqlite3_column_type(handle, column) == SQLITE_NULL
  }
}
