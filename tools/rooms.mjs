/**
 * The rooms of `src/` in the order of their imports. A room may import itself, the rooms before it, `settings.ts` and
 * `publication.ts`, so there are no circles. The rooms of the browser come first, because they only import functions for
 * sentences.
 */
export const ROOMS = [
  'words',
  'reader',
  'worker',
  'schemas',
  'lib',
  'dates',
  'addresses',
  'markdown',
  'edition',
  'fonts',
  'styles',
  'views',
  'loaders',
  'feeds',
  'hosts',
  'media',
  'head',
  'search',
  'components',
  'layouts',
  'plan',
  'pages',
  'editing',
  'release',
  'report',
  'build',
  'commands',
];

/** How many folders there are from a room to its deepest file; tests/rooms.test.ts counts them. */
export const MAX_DEPTH = 5;

/** Classes are for styles, and may change with them. */
const CLASS_SELECTOR = {
  selector:
    'CallExpression[callee.property.name=/^(?:querySelector|querySelectorAll|closest|matches)$/] > Literal[value=/(?:^|[ (,>:])\\.[a-z]/]',
  message: 'Scripts find elements by data- attributes, never by the classes that style them.',
};

/** Rules for ESLint that refuse an import of a later room. In its selectors a slash is written as its character code. */
export const arrows = ROOMS.flatMap((room, at) =>
  Array.from({ length: MAX_DEPTH }, (_, depth) => {
    const later = ROOMS.slice(at + 1).join('|');
    const path = `/^${'\\.\\.\\u002F'.repeat(depth + 1)}(?:${later})\\u002F/`;
    const message = `src/${room}/ may not import from rooms that come after it in tools/rooms.mjs.`;
    const selectors = [
      `:matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration)[source.value=${path}]`,
      `:matches(ImportExpression, TSImportType) Literal[value=${path}]`,
    ];
    return {
      files: [`src/${room}/${'*/'.repeat(depth)}*.{ts,mjs,astro}`],
      rules: {
        'no-restricted-syntax': [
          'error',
          ...selectors.map((selector) => ({ selector, message })),
          ...(room === 'reader' ? [CLASS_SELECTOR] : []),
        ],
      },
    };
  }).filter(() => at < ROOMS.length - 1),
);
