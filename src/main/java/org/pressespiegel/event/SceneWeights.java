package org.pressespiegel.event;

/**
 * What counts for a place that an article tells often, in points a mention, where neither opening
 * nor dateline nor focus tell where it plays. The place with the most points is the scene.
 *
 * <p>Source: set by hand like {@link PlaceWeights}; only few articles come so far.
 *
 * @param home a place of the country that the article is about
 * @param abroad any other place
 * @param exact what a landscape, town or building that stands for no government has more
 */
record SceneWeights(int home, int abroad, int exact) {

  static final SceneWeights STANDARD = new SceneWeights(3, 1, 2);
}
