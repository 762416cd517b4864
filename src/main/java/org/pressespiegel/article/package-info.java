/**
 * From raw bytes to an article: {@link org.pressespiegel.article.ArticleParser} turns a {@link
 * org.pressespiegel.article.RawArticle} into a {@link org.pressespiegel.article.Parsed}, which is
 * an {@link org.pressespiegel.article.Article} or a {@link org.pressespiegel.article.Rejection}.
 * Blocks are found by {@code BlockReader}, single lines understood by {@code MetaLineReader};
 * {@code FirstLook} tells what a block shows by itself, and {@code BlockClassifier} decides what
 * each is, with regard to its neighbours, never from the name of a site. {@code DateReader} reads
 * the dates of fields and pages, and of all who ask {@link
 * org.pressespiegel.article.PublicationDate}. Words are data in the TSV files of the same package.
 */
package org.pressespiegel.article;
