#pragma once
#include <stddef.h>

/// The bytes of a file.
struct embedded_file {
  const unsigned char *bytes;
  size_t count;
};

/// A language whose words the program knows.
struct embedded_language {
  const char *name;
  /// What documents call their parts, times and states.
  struct embedded_file words;
  /// Classes of words that say the same of an incident.
  struct embedded_file concepts;
};

/// How many languages there are.
size_t embedded_language_count(void);

/// Returns a language, English first; `place` is less than their count.
struct embedded_language embedded_language(size_t place);
