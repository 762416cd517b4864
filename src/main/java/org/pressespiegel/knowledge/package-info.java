/**
 * What is known of persons, organisations and states beside the articles: a {@link
 * org.pressespiegel.knowledge.DumpLine} is read off a dump of Wikidata, {@link
 * org.pressespiegel.knowledge.Classes} tells which items are organisations, and the {@link
 * org.pressespiegel.knowledge.KnowledgeFile} holds them, of which each becomes {@link
 * org.pressespiegel.knowledge.Known} where articles name it.
 */
package org.pressespiegel.knowledge;
