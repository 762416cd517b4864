/**
 * Events: who did what to whom, where and when, and how real it is. {@link
 * org.pressespiegel.event.EventCoder} reads {@link org.pressespiegel.event.Layers} and answers with
 * {@link org.pressespiegel.event.Event}s, each of an {@link org.pressespiegel.event.EventType}.
 *
 * <p>In reading order:
 *
 * <ol>
 *   <li>What is known of words. {@link org.pressespiegel.event.Lexicon} holds the triggers with
 *       their {@link org.pressespiegel.event.Frame}s, which {@link
 *       org.pressespiegel.event.FrameReader} reads from tables: conditions ({@link
 *       org.pressespiegel.event.VerbCondition}, {@link org.pressespiegel.event.NounCondition}) over
 *       {@link org.pressespiegel.event.Filler}s, and the {@link org.pressespiegel.event.Slot}s in
 *       which arguments stand.
 *   <li>What is known of a clause. {@link org.pressespiegel.event.Scan} is the article as tokens;
 *       {@link org.pressespiegel.event.Situation} a clause with its {@link
 *       org.pressespiegel.language.FiniteVerb}, its {@link org.pressespiegel.language.Arguments},
 *       also those left out ({@link org.pressespiegel.event.Ellipsis}), and its {@link
 *       org.pressespiegel.event.Antecedent}; {@link org.pressespiegel.event.Parties} tell who is
 *       meant by a phrase.
 *   <li>Triggers. {@link org.pressespiegel.event.Triggers} lets {@link
 *       org.pressespiegel.event.VerbEvents} and {@link org.pressespiegel.event.NounEvents} make a
 *       {@link org.pressespiegel.event.Candidate} of each, with its arguments ({@link
 *       org.pressespiegel.event.ArgumentFinder}) and its {@link org.pressespiegel.event.Modality}
 *       ({@link org.pressespiegel.event.VerbModality}, {@link
 *       org.pressespiegel.event.NounModality}).
 *   <li>Circumstances. {@link org.pressespiegel.event.EventPlaces} and {@link
 *       org.pressespiegel.event.EventDates}, each a list of {@link org.pressespiegel.event.Rule}s;
 *       {@link org.pressespiegel.event.Harm} counts the dead and the hurt.
 *   <li>One event. {@link org.pressespiegel.event.Merger} makes a row of all {@link
 *       org.pressespiegel.event.Mentions} in an article, with its {@link
 *       org.pressespiegel.event.Confidence}; {@link org.pressespiegel.event.SameEvents} joins those
 *       of several articles.
 * </ol>
 */
package org.pressespiegel.event;
