#include <cmark.h>
#include <string.h>

/// Bytes of a literal up to its closing zero, which libcmark 0.30 does not tell.
static inline size_t cmark_literal_length(const char *literal) {
  return strlen(literal);
}
