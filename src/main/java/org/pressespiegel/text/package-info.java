/**
 * Text before anything is understood of it: {@link org.pressespiegel.text.TextDecoder} reads bytes
 * as text, {@link org.pressespiegel.text.Span} says where words stand, {@link
 * org.pressespiegel.text.CodePoints} counts them the way every table does, {@link
 * org.pressespiegel.text.PlainReading} tells how odd letters read, {@link
 * org.pressespiegel.text.TextBlocks} cuts a text at its blank lines and {@link
 * org.pressespiegel.text.SentenceSplitter} into sentences, knowing the {@link
 * org.pressespiegel.text.Abbreviations}.
 */
package org.pressespiegel.text;
