/**
 * All reading and writing: {@link org.pressespiegel.store.RawFiles} finds and reads the input
 * within {@link org.pressespiegel.store.ReadLimits}, {@link org.pressespiegel.store.TableStore}
 * writes tables all or nothing and reads them back, {@link org.pressespiegel.store.StoreException}
 * tells the user what to mend.
 */
package org.pressespiegel.store;
