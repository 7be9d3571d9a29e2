import { expect, test } from 'vitest';
import { styleGroup } from '../../src/styles/style-groups.ts';

const STORY = '/src/pages/[year]/[month]/[day]/[slug].astro';
const SERIES = '/src/pages/series/[id].astro';
const TOPIC = '/src/pages/topics/[slug]/index.astro';
const STYLE = '/src/components/Part.astro?astro&type=style&index=0&lang.css';

test.for([
  ['what a story shares with other pages', [STORY, TOPIC], 'sheet'],
  ['what stories and series share', [STORY, SERIES], 'sheet'],
  ['what no story needs', [TOPIC, '/src/pages/about.astro'], 'lists'],
  ['what one list alone needs', [TOPIC], 'lists'],
  ['what stories alone need', [STORY], null],
  ['what series alone need', [SERIES], null],
] as const)('%s goes into the sheet that all pages of its kind have', ([, pages, group]) => {
  const part = '/src/components/Part.astro';
  const importers: Readonly<Record<string, readonly string[]>> = { [STYLE]: [part], [part]: pages };
  expect(styleGroup(STYLE, { getModuleInfo: (id) => ({ importers: importers[id] ?? [] }) })).toBe(group);
});

test('code is left to the bundler', () => {
  expect(styleGroup('/src/addresses/urls.ts', { getModuleInfo: () => ({ importers: [STORY, TOPIC] }) })).toBeNull();
});

test('a style that the bundler knows no importer of is left to it', () => {
  expect(styleGroup(STYLE, { getModuleInfo: () => null })).toBeNull();
});
