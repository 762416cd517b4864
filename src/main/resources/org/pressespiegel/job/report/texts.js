
  // ---- What the page itself holds, packed; explore.js stands here where a server holds it

  async function unpack(packed) {
    const letters = atob(packed);
    const bytes = new Uint8Array(letters.length);
    for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return JSON.parse(await new Response(stream).text());
  }
  const readFacts = () => unpack(data.facts);
  /** Whatever is sought can be. */
  const refusal = () => '';

  const parcels = data.reader.parcels.map((parcel) => ({ ...parcel, opened: null }));
  const parcelOf = (a) => parcels.find((p) => a >= p.first && a < p.first + p.articles);
  const hasText = (a) => a < data.reader.read;
  const texts = new Map();
  async function openParcel(parcel) {
    if (!parcel.opened) {
      parcel.opened = unpack(parcel.packed).then((some) => some.forEach((raw, i) => {
        const article = named(data.reader.columns.articles, raw.own);
        article.raw = raw;
        article.a = parcel.first + i;
        texts.set(article.a, article);
      }));
    }
    return parcel.opened;
  }
  /** Has the texts of articles at hand, those that the page holds. */
  async function openTexts(some) {
    for (const parcel of new Set([...some].map(parcelOf).filter(Boolean))) await openParcel(parcel);
  }
  /** Returns an article with its text and all that was found in it, or null where the page does not hold it. */
  async function textOf(a) {
    if (!hasText(a)) return null;
    await openParcel(parcelOf(a));
    return texts.get(a);
  }

  const sought = new Map();
  /** Returns the articles that hold the words, as a mask over all; reads all texts the first time. */
  async function holding(wanted) {
    if (sought.has(wanted)) return sought.get(wanted);
    const seeks = seeker(wanted);
    const mask = new Uint8Array(facts.n);
    if (!seeks) mask.fill(1);
    else {
      for (const parcel of parcels) await openParcel(parcel);
      for (let a = 0; a < facts.n; a++) {
        const article = texts.get(a);
        mask[a] = seeks((article && article.text) || facts.articles.headline[a] || '') ? 1 : 0;
      }
    }
    sought.set(wanted, mask);
    return mask;
  }

  /** Those of some articles that may hold words: which, only their texts tell. */
  const mayHold = async () => () => true;
