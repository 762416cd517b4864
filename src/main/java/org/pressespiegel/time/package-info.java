/**
 * German temporal grammar: {@link org.pressespiegel.time.TimexTagger} turns a text and its {@link
 * org.pressespiegel.time.Anchor} into {@link org.pressespiegel.time.Timex} values. Words stand in
 * tables ({@code Lexicon}), shapes in rules ({@code Grammar}); {@code Recognizer} finds {@code
 * Mention}s in the text alone, {@code Resolver} gives them their place on the calendar.
 */
package org.pressespiegel.time;
