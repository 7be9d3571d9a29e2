import { expect, test } from 'vitest';
import { scriptCssOfAll } from '../../src/fonts/own-script-css.ts';
import { feedScriptCss, scriptCss, scriptCssOf } from '../../src/fonts/script-css.ts';
import { SCRIPTS } from '../../src/fonts/scripts.ts';

test('no selector has a list of languages, because Chromium would drop the whole rule', () => {
  expect(scriptCss + feedScriptCss).not.toMatch(/:lang\([^)]*,/);
});

test('every language and every script of the table has a selector', () => {
  const ranges = SCRIPTS.flatMap(({ languages }) => languages.split(' ').filter(Boolean));
  const names = SCRIPTS.flatMap(({ names }) => names.split(' ').filter(Boolean));
  expect(
    ranges.filter((range) => !scriptCss.includes(range.includes('-') ? `[lang|='${range}']` : `[lang|=${range}]`)),
  ).toEqual([]);
  expect(ranges.filter((range) => !feedScriptCss.includes(`:lang(${range})`))).toEqual([]);
  expect(names.filter((name) => !scriptCss.includes(`[lang*='-${name}']`))).toEqual([]);
});

test('an element with a language is set as Latin unless a rule says otherwise, so a passage inherits nothing from its story', () => {
  expect(scriptCss).toMatch(/^@layer tokens\{\[lang\]\{--leading:1;/);
  expect(feedScriptCss).toMatch(/^@layer tokens\{\*\{--leading:1;/);
});

test('a page in one language has only the rules of that language, once', () => {
  expect(scriptCssOf('ar')).toMatch(/^@layer tokens\{\[lang\]\{.*\}\[lang='ar'\]\{--leading:1\.2;/);
  expect(scriptCssOfAll('ar')).toMatch(/^@layer tokens\{:root\{--leading:1\.2;[^{}]*\}\}@layer base\{/);
  expect(scriptCssOfAll('ja')).not.toContain('[lang');
});

test.each([
  ['ja', ['line-break:strict', 'word-break:auto-phrase', 'text-emphasis:dot', 'text-align:justify', 'font-weight:700']],
  ['zh', ['line-break:strict', 'text-emphasis-position:under right', 'text-align:justify', '--slant:normal']],
  ['ko', ['word-break:keep-all', 'text-emphasis:dot', '--hyphens:manual']],
  ['ar', ['.dots:dir(rtl)', 'em{font-weight:700}', 'letter-spacing:0', 'font-style:normal']],
  ['vi', ['--leading:1.03']],
  ['ru', ['font-weight:700']],
])('a page in %s is set as the table says', (language, expected) => {
  for (const declaration of expected) expect(scriptCssOfAll(language)).toContain(declaration);
});

test.each(['vi', 'ru'])('what %s shares with Latin is not repeated', (language) => {
  expect(scriptCssOfAll(language)).not.toMatch(/font-style|text-align|line-break|letter-spacing/);
});
