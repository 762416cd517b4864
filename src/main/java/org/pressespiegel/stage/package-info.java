/**
 * The arrows of the flow, one {@link org.pressespiegel.stage.Stage} each, in order: {@link
 * org.pressespiegel.stage.ParseArticles}, {@link org.pressespiegel.stage.RejectDuplicates}, {@link
 * org.pressespiegel.stage.MarkReprints}, {@link org.pressespiegel.stage.ReadPlainly}, {@link
 * org.pressespiegel.stage.Annotate}, {@link org.pressespiegel.stage.ReadArticle}, {@link
 * org.pressespiegel.stage.RestorePrint}, {@link org.pressespiegel.stage.CheckRows}, {@link
 * org.pressespiegel.stage.ClusterEvents}.
 */
package org.pressespiegel.stage;
