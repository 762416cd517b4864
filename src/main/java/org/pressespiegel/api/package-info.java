/**
 * For one's own Spark program: rows in, rows out, as transformers of Spark ML.
 *
 * <p>{@link org.pressespiegel.api.NewsParser} takes raw records apart, {@link
 * org.pressespiegel.api.NewsAnnotator} reads texts. Both have params, can be saved and loaded, and
 * stand in a pipeline beside others. What is public here stays as it is within a version 1.x; a
 * test holds it. All other packages may change at any time.
 */
package org.pressespiegel.api;
