/**
 * Text before anything is understood of it: {@link org.pressespiegel.text.TextDecoder} makes a
 * {@link org.pressespiegel.text.Decoding} of bytes, {@link org.pressespiegel.text.PlainLetters}
 * tidies its characters, {@link org.pressespiegel.text.Span} says where words stand, {@link
 * org.pressespiegel.text.CodePoints} counts them the way every table does.
 */
package org.pressespiegel.text;
