/**
 * Answers to a browser on the same machine, and a search in texts; it knows neither Spark nor the
 * tables.
 *
 * <p>{@link org.pressespiegel.serve.LoopbackServer} gives fixed names their {@link
 * org.pressespiegel.serve.Answer}s, {@link org.pressespiegel.serve.Ask} is what it is asked, {@link
 * org.pressespiegel.serve.Reply} what it says. {@link org.pressespiegel.serve.WordIndex} finds the
 * texts that hold words; {@link org.pressespiegel.serve.Spool} keeps what is too large for memory.
 */
package org.pressespiegel.serve;
