package org.pressespiegel.place;

/** What a word beside a name tells about it; {@code context.tsv} says which words. */
enum Role {
  IN,
  FROM,
  WEAK,
  ARTICLE,
  CONTRACTED,
  GENERIC,
  TOWN,
  PROVINCE,
  FACILITY,
  ORG,
  ORG_SUFFIX,
  ORG_AFTER,
  TITLE,
  VERB,
  SPORT,
  DEED,
  GAME,
  TREATY,
  FIRST_NAME;

  int bit() {
    return 1 << ordinal();
  }
}
