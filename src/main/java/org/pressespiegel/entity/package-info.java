/**
 * The names of one article and whom they name: {@link org.pressespiegel.entity.NameReader} takes a
 * {@link org.pressespiegel.document.Document} and the {@link org.pressespiegel.entity.NamedSpan}s
 * that a model found in it and answers with {@link org.pressespiegel.entity.Names}: each {@link
 * org.pressespiegel.entity.Mention} and the {@link org.pressespiegel.entity.Entity} behind it.
 * {@code Step}s mend the spans one after the other, {@code Nominative} gives each its base form,
 * {@code RoleReader} reads offices and professions, {@code PersonClusters} and {@code
 * ThingClusters} tell who is who. {@link org.pressespiegel.entity.Discourse} is the memory of an
 * article for those who read its sentences: who can act, who was spoken of. Words stand in tables
 * ({@code NameWords}).
 */
package org.pressespiegel.entity;
