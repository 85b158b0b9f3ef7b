/// A value behind one reference: to copy it costs one count, however many texts and lists it holds.
///
/// Lists of tens of thousands of items are filtered, sorted and grouped, and each step copies them.
struct CopyOnWrite<Value: Sendable>: Sendable {
  /// @unchecked because it is changed only where nobody else has it.
  private final class Holder: @unchecked Sendable {
    // Lent through a value, which the compiler keeps exclusive.
    @exclusivity(unchecked) var value: Value
    init(_ value: Value) { unsafe self.value = value }
  }

  private var holder: Holder

  init(_ value: Value) {
    holder = Holder(value)
  }

  var value: Value {
    // Lent, where `get` would copy it.
    _read { yield unsafe holder.value }
    _modify {
      if !isKnownUniquelyReferenced(&holder) { holder = unsafe Holder(holder.value) }
      yield unsafe &holder.value
    }
  }
}

extension CopyOnWrite: Equatable where Value: Equatable {
  static func == (left: CopyOnWrite, right: CopyOnWrite) -> Bool {
    unsafe left.holder === right.holder || left.holder.value == right.holder.value
  }
}
