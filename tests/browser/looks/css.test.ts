import { expect, test } from 'vitest';
import { openBrowser } from '../../helpers/browser/browser.ts';
import { choiceSheets } from '../../helpers/site/choice-sheets.ts';
import { findUnknown, nameQuestion, questionsOf, readSheets } from '../../helpers/site/css-rules.ts';
import { UNKNOWN } from '../../helpers/site/css-unknown.ts';
import { SITES } from '../../helpers/site/sites.ts';

async function unknownIn(sheets: readonly string[]): Promise<readonly string[]> {
  const browser = await openBrowser();
  const page = await browser.newPage();
  const unknown = await page.evaluate(findUnknown, questionsOf(sheets));
  await page.close();
  return unknown.map(nameQuestion);
}

test('Chromium knows every selector and declaration of the site', async () => {
  const sheets = [...(await readSheets(SITES.fixture.out)), ...choiceSheets()];
  // Pages, tools, search, sharing, listening, print and feeds.
  expect(sheets.length).toBeGreaterThan(15);
  expect(questionsOf(sheets).length).toBeGreaterThan(700);
  expect(await unknownIn(sheets)).toEqual(UNKNOWN.chromium.map(([what]) => what));
});

test.each([
  ['a list of languages', 'p:lang(ja, zh) { color: red }', ['p:lang(ja,zh)']],
  ['one within another', ':is(p, p:lang(ja, zh)) { color: red }', [':is(p,p:lang(ja,zh))', 'p:lang(ja,zh)']],
  ['a pseudo-element that is none', 'p::no-such { color: red }', ['p::no-such']],
  ['a property that is none', 'p { no-such: 1px }', ['no-such: 1px']],
  ['a value that is none', 'p { color: 1px }', ['color: 1px']],
  ['a token of no value', 'p { color: var(--no-such) }', ['color: unset(--no-such)']],
  ['a token whose second value does not fit', ':root { --a: red } p { --a: 1px; color: var(--a) }', ['color: 1px']],
  ['a question to the device that is none', '@media (no-such: 1px) { p { color: red } }', ['(no-such:1px)']],
  ['a condition that never holds', '@supports (no-such: 1px) { p { colour: red } }', ['(no-such:1px)']],
  ['a descriptor that is none', '@font-face { font-family: a; no-such: 1px }', ['@font-face no-such']],
  ['a rule within a rule', 'p { @media print { colour: red } }', ['colour: red']],
  ['nothing', 'p:has(> a, ~ b)::before { content: "" } @media print { p { color: red !important } }', []],
])('%s is found', async (_, sheet, found) => {
  expect(await unknownIn([sheet])).toEqual(found);
});
