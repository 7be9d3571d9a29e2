/** At least one case of each kind in the public YAML suite; `tags` are the suite's own words. */
export const YAML_CASES: readonly YamlCase[] = [
  { id: 'mapping', tags: ['mapping', 'sequence', 'indent'], fail: false, yaml: 'a: 1\nb:\n  - c\n' },
  { id: 'mapping and list in a line', tags: ['flow'], fail: false, yaml: 'a: {b: [c, d], e: f}\n' },
  {
    id: 'text of one line',
    tags: ['scalar', 'single', 'double'],
    fail: false,
    yaml: 'a: b\nc: \'d\'\ne: "f\\u0041"\n',
  },
  { id: 'text of some lines', tags: ['literal', 'folded'], fail: false, yaml: 'a: |\n  b\n   c\nd: >-\n  e\n  f\n' },
  { id: 'white space', tags: ['whitespace', 'empty'], fail: false, yaml: 'a:   b   \n\n\n   \n' },
  { id: 'comments', tags: ['comment'], fail: false, yaml: '# a\nb: c # d\n' },
  { id: 'document end', tags: ['footer', 'document'], fail: false, yaml: 'a: 1\n...\n' },
  { id: 'two documents', tags: ['header', 'document'], fail: false, yaml: '--- a\n--- b\n' },
  { id: 'directive', tags: ['directive', 'header'], fail: false, yaml: '%YAML 1.2\n---\na: b\n' },
  { id: 'tag', tags: ['tag'], fail: false, yaml: '!!map {a: 1}\n' },
  {
    id: 'tags of nobody',
    tags: ['unknown-tag', 'local-tag'],
    fail: false,
    yaml: 'a: !b c\nd: !<tag:e.example,2000:f> g\n',
  },
  { id: 'anchor and alias', tags: ['anchor', 'alias'], fail: false, yaml: 'a: &b c\nd: *b\n' },
  { id: 'names that are no text', tags: ['explicit-key', 'complex-key'], fail: false, yaml: '? [a, b]\n: c\n' },
  { id: 'a name that is empty', tags: ['empty-key'], fail: false, yaml: ': a\n' },
  { id: 'a name given twice', tags: ['duplicate-key', 'error'], fail: true, yaml: 'a: 1\na: 2\n' },
  { id: 'trailing words', tags: ['error'], fail: true, yaml: 'foo:\n  bar\ninvalid\n' },
  { id: 'flow list not closed', tags: ['error', 'flow'], fail: true, yaml: 'a: [b, c\n' },
  { id: 'comment without space', tags: ['error', 'comment'], fail: true, yaml: 'a: "b"# c\n' },
];

export interface YamlCase {
  readonly id: string;
  readonly tags: readonly string[];
  /** whether it is invalid YAML, which must be refused */
  readonly fail: boolean;
  readonly yaml: string;
}
