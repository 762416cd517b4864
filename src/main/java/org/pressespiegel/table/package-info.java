/**
 * The tables, each declared once: {@link org.pressespiegel.table.Table} with its columns, key and
 * layout; {@link org.pressespiegel.table.Articles}, {@link org.pressespiegel.table.Sentences},
 * {@link org.pressespiegel.table.Mentions}, {@link org.pressespiegel.table.Entities}, {@link
 * org.pressespiegel.table.Timexes}, {@link org.pressespiegel.table.Places}, {@link
 * org.pressespiegel.table.Quotes}, {@link org.pressespiegel.table.Rejects} and {@link
 * org.pressespiegel.table.Runs} declare them, {@link org.pressespiegel.table.Tables} lists them
 * (under {@link org.pressespiegel.table.SessionSettings}) and {@link
 * org.pressespiegel.table.TableDocumentation} writes them down.
 */
package org.pressespiegel.table;
