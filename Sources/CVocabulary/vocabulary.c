// The files of words that the program carries; a test holds this list against the folders.
//
// C has a word for this. Swift's own way makes each byte an element of an array literal: 800 KB of them took the
// compiler eight minutes.

#include "CVocabulary.h"

static const unsigned char english_words[] = {
#embed "../Documents/Vocabulary/languages/english.txt"
};
static const unsigned char english_concepts[] = {
#embed "../Documents/Vocabulary/concepts/english-concepts.txt"
};

static const unsigned char chinese_words[] = {
#embed "../Documents/Vocabulary/languages/chinese.txt"
};
static const unsigned char chinese_concepts[] = {
#embed "../Documents/Vocabulary/concepts/chinese-concepts.txt"
};

static const unsigned char danish_words[] = {
#embed "../Documents/Vocabulary/languages/danish.txt"
};
static const unsigned char danish_concepts[] = {
#embed "../Documents/Vocabulary/concepts/danish-concepts.txt"
};

static const unsigned char dutch_words[] = {
#embed "../Documents/Vocabulary/languages/dutch.txt"
};
static const unsigned char dutch_concepts[] = {
#embed "../Documents/Vocabulary/concepts/dutch-concepts.txt"
};

static const unsigned char french_words[] = {
#embed "../Documents/Vocabulary/languages/french.txt"
};
static const unsigned char french_concepts[] = {
#embed "../Documents/Vocabulary/concepts/french-concepts.txt"
};

static const unsigned char german_words[] = {
#embed "../Documents/Vocabulary/languages/german.txt"
};
static const unsigned char german_concepts[] = {
#embed "../Documents/Vocabulary/concepts/german-concepts.txt"
};

static const unsigned char italian_words[] = {
#embed "../Documents/Vocabulary/languages/italian.txt"
};
static const unsigned char italian_concepts[] = {
#embed "../Documents/Vocabulary/concepts/italian-concepts.txt"
};

static const unsigned char japanese_words[] = {
#embed "../Documents/Vocabulary/languages/japanese.txt"
};
static const unsigned char japanese_concepts[] = {
#embed "../Documents/Vocabulary/concepts/japanese-concepts.txt"
};

static const unsigned char korean_words[] = {
#embed "../Documents/Vocabulary/languages/korean.txt"
};
static const unsigned char korean_concepts[] = {
#embed "../Documents/Vocabulary/concepts/korean-concepts.txt"
};

static const unsigned char norwegian_words[] = {
#embed "../Documents/Vocabulary/languages/norwegian.txt"
};
static const unsigned char norwegian_concepts[] = {
#embed "../Documents/Vocabulary/concepts/norwegian-concepts.txt"
};

static const unsigned char polish_words[] = {
#embed "../Documents/Vocabulary/languages/polish.txt"
};
static const unsigned char polish_concepts[] = {
#embed "../Documents/Vocabulary/concepts/polish-concepts.txt"
};

static const unsigned char portuguese_words[] = {
#embed "../Documents/Vocabulary/languages/portuguese.txt"
};
static const unsigned char portuguese_concepts[] = {
#embed "../Documents/Vocabulary/concepts/portuguese-concepts.txt"
};

static const unsigned char russian_words[] = {
#embed "../Documents/Vocabulary/languages/russian.txt"
};
static const unsigned char russian_concepts[] = {
#embed "../Documents/Vocabulary/concepts/russian-concepts.txt"
};

static const unsigned char spanish_words[] = {
#embed "../Documents/Vocabulary/languages/spanish.txt"
};
static const unsigned char spanish_concepts[] = {
#embed "../Documents/Vocabulary/concepts/spanish-concepts.txt"
};

static const unsigned char swedish_words[] = {
#embed "../Documents/Vocabulary/languages/swedish.txt"
};
static const unsigned char swedish_concepts[] = {
#embed "../Documents/Vocabulary/concepts/swedish-concepts.txt"
};

static const unsigned char ukrainian_words[] = {
#embed "../Documents/Vocabulary/languages/ukrainian.txt"
};
static const unsigned char ukrainian_concepts[] = {
#embed "../Documents/Vocabulary/concepts/ukrainian-concepts.txt"
};

#define LANGUAGE(name) \
  { #name, { name##_words, sizeof name##_words }, { name##_concepts, sizeof name##_concepts } }

static const struct embedded_language languages[] = {
  LANGUAGE(english),
  LANGUAGE(chinese),
  LANGUAGE(danish),
  LANGUAGE(dutch),
  LANGUAGE(french),
  LANGUAGE(german),
  LANGUAGE(italian),
  LANGUAGE(japanese),
  LANGUAGE(korean),
  LANGUAGE(norwegian),
  LANGUAGE(polish),
  LANGUAGE(portuguese),
  LANGUAGE(russian),
  LANGUAGE(spanish),
  LANGUAGE(swedish),
  LANGUAGE(ukrainian),
};

size_t embedded_language_count(void) { return sizeof languages / sizeof languages[0]; }

struct embedded_language embedded_language(size_t place) { return languages[place]; }
