/**
 * Files as press databases, agencies and libraries deliver them, divided into documents. {@link
 * org.pressespiegel.delivery.Deliveries} tells a {@link org.pressespiegel.delivery.Delivery} by its
 * first bytes; opened it gives {@link org.pressespiegel.delivery.Documents}, one {@link
 * org.pressespiegel.delivery.Delivered} after the other, whose fields {@link
 * org.pressespiegel.article.ArticleParser} makes an article of. {@code TextLines}, {@code
 * HtmlLines}, {@code RtfLines} and {@code DocxLines} read what carries the text; a {@code Layout}
 * knows how documents stand in its lines and what they say, a {@code Dialect} the same of XML.
 * Labels and names of months are data in the TSV files of the same package.
 */
package org.pressespiegel.delivery;
