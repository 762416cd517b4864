/**
 * Who is who across all articles: an {@link org.pressespiegel.actor.Appearance} is somebody or
 * something as one article names it; {@link org.pressespiegel.actor.Blocks} tells which of them are
 * compared and which {@code actor_id} each has. {@code Persons} tells persons apart, whose surnames
 * alone go to a bearer by what stands around ({@link org.pressespiegel.actor.Company}, {@code
 * RoleWords}); {@code Organisations} joins long names, short ones and abbreviations; {@link
 * org.pressespiegel.actor.States} are known by their codes. A {@link
 * org.pressespiegel.actor.Profile} sums up what all appearances tell of one {@link
 * org.pressespiegel.actor.Actor}. {@link org.pressespiegel.actor.Links} tell which of those that a
 * file knows an actor is. Words stand in tables ({@code organisations.tsv}, {@code seats.tsv},
 * {@code parliaments.tsv}).
 */
package org.pressespiegel.actor;
