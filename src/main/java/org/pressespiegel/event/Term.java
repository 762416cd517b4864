package org.pressespiegel.event;

import java.util.function.Function;

/**
 * A word of the language in which frames say their conditions.
 *
 * @param name the word, {@code subj}
 * @param form how a condition with it is written, {@code subj:FILLERS}
 * @param meaning when the condition holds, in some words
 * @param reader makes the condition of what is written
 */
record Term<C>(String name, String form, String meaning, Function<WrittenCondition, C> reader) {}
