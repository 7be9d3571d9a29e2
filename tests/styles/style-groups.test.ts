import { expect, test } from 'vitest';
import { styleGroup } from '../../src/styles/style-groups.ts';

const STORY = '/src/pages/[year]/[month]/[day]/[slug].astro';
const SERIES = '/src/pages/series/[id].astro';
const TOPIC = '/src/pages/topics/[slug]/index.astro';
const STYLE = '/src/components/Part.astro?astro&type=style&index=0&lang.css';

test.for([
  ['a style that a story shares with other pages', [STORY, TOPIC], 'sheet'],
  ['a style that stories and series share', [STORY, SERIES], 'sheet'],
  ['a style that no story needs', [TOPIC, '/src/pages/about.astro'], 'lists'],
  ['a style that only one list needs', [TOPIC], 'lists'],
  ['a style that only stories need', [STORY], null],
  ['a style that only series need', [SERIES], null],
] as const)('%s goes into the style sheet of all pages of its kind', ([, pages, group]) => {
  const part = '/src/components/Part.astro';
  const importers: Readonly<Record<string, readonly string[]>> = { [STYLE]: [part], [part]: pages };
  expect(styleGroup(STYLE, { getModuleInfo: (id) => ({ importers: importers[id] ?? [] }) })).toBe(group);
});

test('code is left to the bundler', () => {
  expect(styleGroup('/src/addresses/urls.ts', { getModuleInfo: () => ({ importers: [STORY, TOPIC] }) })).toBeNull();
});

test('a style without a known importer is left to the bundler', () => {
  expect(styleGroup(STYLE, { getModuleInfo: () => null })).toBeNull();
});
