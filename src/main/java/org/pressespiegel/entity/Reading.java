package org.pressespiegel.entity;

/**
 * A name with what its sentence tells.
 *
 * @param name where it stands and what it names
 * @param base its base form
 * @param role what is said of a person; {@link Role#NONE} of all else
 */
record Reading(Found name, String base, Role role) {}
