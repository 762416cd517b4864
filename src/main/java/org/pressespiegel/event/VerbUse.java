package org.pressespiegel.event;

import org.pressespiegel.event.Candidate.Usage;
import org.pressespiegel.language.Verb;

/**
 * A verb where it stands.
 *
 * @param situation its clause
 * @param verb which verb
 * @param token the form, of a verb with its particle apart the finite part
 * @param usage active or passive
 * @param infinitive whether the form is an infinitive
 */
record VerbUse(Situation situation, Verb verb, int token, Usage usage, boolean infinitive) {}
