/**
 * An article as one object: {@link org.pressespiegel.document.Document}, its text with its {@link
 * org.pressespiegel.document.Part parts}, sentences and tokens. The modules read it and return
 * values; it knows none of theirs.
 */
package org.pressespiegel.document;
