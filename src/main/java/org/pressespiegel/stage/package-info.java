/**
 * The arrows of the flow, one {@link org.pressespiegel.stage.Stage} each, in order: {@link
 * org.pressespiegel.stage.ParseArticles}, {@link org.pressespiegel.stage.RejectDuplicates}, {@link
 * org.pressespiegel.stage.MarkReprints}, {@link org.pressespiegel.stage.ReadPlainly}, {@link
 * org.pressespiegel.stage.Annotate}, {@link org.pressespiegel.stage.ReadNames}, {@link
 * org.pressespiegel.stage.TagTimexes}, {@link org.pressespiegel.stage.LocatePlaces}, {@link
 * org.pressespiegel.stage.FindQuotes}.
 */
package org.pressespiegel.stage;
