/**
 * Text before anything is understood of it: {@link org.pressespiegel.text.Span} says where words
 * stand, {@link org.pressespiegel.text.CodePoints} counts them the way every table does, {@link
 * org.pressespiegel.text.SentenceSplitter} finds the sentences.
 */
package org.pressespiegel.text;
