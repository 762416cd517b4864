/**
 * Where an article plays: {@link org.pressespiegel.place.Gazetteer} holds the {@link
 * org.pressespiegel.place.Location}s that a name may stand for, {@link
 * org.pressespiegel.place.PlaceFinder} finds the names of a {@link
 * org.pressespiegel.document.Document}, decides which are places and which ones, and returns {@link
 * org.pressespiegel.place.Places}, each {@link org.pressespiegel.place.Place} with its reason. The
 * {@link org.pressespiegel.place.GazetteerFile} is what a gazetteer is read from.
 */
package org.pressespiegel.place;
