/** The facts of this publication. Everything that shows a name, a length or a language reads it from here. */
export const site = {
  name: 'Kawaraban',
  motto: 'Pressed once, read anywhere',
  description: 'A static news reader: stories and feature series as plain pages, with nothing between them and you.',

  /** Public address of the front page; a path after the host is the base that every link respects. */
  url: 'https://kawaraban.example/',

  /**
   * Whose ids the feeds carry: a host and a day on which it was the publication’s (RFC 4151). Readers know a story by its
   * id, so this stays as it is for good, also when the address above changes.
   */
  tagAuthority: 'kawaraban.example,2023-11-01',

  /**
   * Where feeds stood on an older site of this publication, each with the feed that it has become, as paths from the front
   * page: `{ '/index.xml': '/feed.xml', '/tags/harbours/feed/': '/topics/harbours/feed.xml' }`.
   */
  formerFeeds: {} as Readonly<Record<string, string>>,

  /** BCP 47 tag of the language the furniture speaks and stories are in unless they say otherwise. */
  language: 'en',

  /** IANA zone in which a story's times are shown, and its day is counted, unless it names its own. */
  timeZone: 'Asia/Tokyo',

  /** How many stories a list shows. */
  lists: {
    /** on the front page, the lead included */
    home: 11,
    /** on one page of a topic or byline */
    page: 30,
    /** under an article */
    next: 3,
    /** in one feed */
    feed: 20,
  },

  share: {
    /**
     * Where the share control can take a story, in the order it lists them. In the address `{title}` and `{url}` stand
     * for the headline and the story's own address, both percent-encoded.
     */
    networks: [
      { name: 'X', address: 'https://x.com/intent/post?text={title}&url={url}' },
      { name: 'Facebook', address: 'https://www.facebook.com/sharer/sharer.php?u={url}' },
      { name: 'Bluesky', address: 'https://bsky.app/intent/compose?text={title}%20{url}' },
      // Mastodon's own page, where a reader names the server; what follows a `#` is sent to nobody.
      { name: 'Mastodon', address: 'https://share.joinmastodon.org/#text={title}%20{url}' },
      { name: 'WhatsApp', address: 'https://wa.me/?text={title}%20{url}' },
      { name: 'LINE', address: 'https://social-plugins.line.me/lineit/share?url={url}' },
      { name: 'Hatena Bookmark', address: 'https://b.hatena.ne.jp/entry/panel/?url={url}' },
    ],
  },

  /**
   * Whether readers may keep stories for reading without a network. `false` is the switch for an emergency: the next
   * visit takes the worker and all copies off a reader’s device.
   */
  offline: true as boolean,

  /** Profiles of the publication elsewhere (schema.org sameAs), absolute addresses. */
  profiles: [] as readonly string[],
} as const;
