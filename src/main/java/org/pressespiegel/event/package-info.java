/**
 * Who did what to whom, where and when: {@link org.pressespiegel.event.EventCoder} reads a {@link
 * org.pressespiegel.event.Report} and answers with {@link org.pressespiegel.event.Event}s, each of
 * an {@link org.pressespiegel.event.EventType}; {@link org.pressespiegel.event.SameEvents} tells
 * which of several articles are the same.
 */
package org.pressespiegel.event;
