/**
 * One straight column: {@link org.pressespiegel.reading.ArticleReader} reads a {@link
 * org.pressespiegel.document.Document} from its names to its events and returns the {@link
 * org.pressespiegel.reading.AnnotatedArticle}.
 */
package org.pressespiegel.reading;
