internal import CXattr

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Copies what file systems keep beside a file under names, such as access lists; a name that the new one
/// refuses is left out.
func copyExtendedAttributes(of path: String, to descriptor: Int32) {
  let old = unsafe open(path, O_RDONLY | O_CLOEXEC)
  guard old >= 0 else { return }
  defer { close(old) }
  let names = unsafe attributeBytes { unsafe postmortem_list_xattr(old, $0, $1) } ?? []
  for name in names.split(separator: 0).map({ Array($0) + [0] }) {
    guard let value = unsafe attributeBytes({ unsafe postmortem_get_xattr(old, name, $0, $1) })
    else {
      continue
    }
    _ = unsafe postmortem_set_xattr(descriptor, name, value, value.count)
  }
}

/// Returns what a call fills in that tells the length when asked with no room; nil where it fails.
private func attributeBytes(_ call: (UnsafeMutablePointer<CChar>?, Int) -> Int) -> [CChar]? {
  let length = call(nil, 0)
  guard length >= 0 else { return nil }
  var bytes = [CChar](repeating: 0, count: length)
  let count = unsafe call(&bytes, length)
  return count >= 0 ? Array(bytes.prefix(count)) : nil
}
