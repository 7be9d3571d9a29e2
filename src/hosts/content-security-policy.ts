/**
 * The one policy for every answer of the site (w3.org/TR/CSP3): nothing but what the pages use, from their own host. A form of a
 * call-out may lead to the paper's own service elsewhere.
 *
 * Trusted Types: no script turns text into markup or code; the worker's address is the one that is given to the browser, by
 * the policy of reader/offline/worker-address.ts.
 */
export function contentSecurityPolicy({ scripts, styles }: InlineCode, forms: readonly string[] = []): string {
  return [
    "default-src 'none'",
    `script-src 'self'${quoted(scripts)}`,
    `style-src 'self'${quoted(styles)}`,
    ...['img-src', 'font-src', 'connect-src', 'media-src', 'manifest-src', 'worker-src'].map(
      (directive) => `${directive} 'self'`,
    ),
    ['form-action', "'self'", ...forms].join(' '),
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types kawaraban',
  ].join('; ');
}

function quoted(sources: readonly string[]): string {
  return sources.map((source) => ` '${source}'`).join('');
}

/** Digests of what stands in the pages themselves, such as `sha256-…`. */
export interface InlineCode {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}
