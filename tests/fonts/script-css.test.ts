import { expect, test } from 'vitest';
import { feedScriptCss, scriptCss, scriptCssOf, scriptCssOfAll } from '../../src/fonts/script-css.ts';
import { SCRIPTS } from '../../src/fonts/scripts.ts';

test('no selector holds a list of languages, which Chromium drops with its whole rule', () => {
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

test('what states a language is set as Latin before a rule says otherwise, so that a passage takes nothing from its story', () => {
  expect(scriptCss).toMatch(/^@layer tokens\{\[lang\]\{--leading:1;/);
  expect(feedScriptCss).toMatch(/^@layer tokens\{\*\{--leading:1;/);
});

test('a page that is all in one language says only how that is set, once', () => {
  expect(scriptCssOf('ar')).toMatch(/^@layer tokens\{\[lang\]\{.*\}\[lang='ar'\]\{--leading:1\.2;/);
  expect(scriptCssOfAll('ar')).toMatch(/^@layer tokens\{:root\{--leading:1\.2;[^{}]*\}\}$/);
});
