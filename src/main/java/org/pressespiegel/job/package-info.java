/**
 * The commands and all that only they may know, configuration and clock: {@link
 * org.pressespiegel.job.Pressespiegel} is the program.
 */
package org.pressespiegel.job;
