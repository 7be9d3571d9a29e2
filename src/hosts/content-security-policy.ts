/**
 * The policy of every answer (w3.org/TR/CSP3). It allows only what the pages use, from their own host. The form of a
 * call-out may also lead to the paper's own service elsewhere.
 *
 * Trusted Types: no script turns text into markup or code. The policy of reader/offline/worker-address.ts allows one
 * address, the worker's.
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

/** Hashes of the code inside the pages, such as `sha256-…`. */
export interface InlineCode {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}
