import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { attackStrings } from './attack-strings.ts';
import { dangersIn } from '../../tools/hostile/dangers-in.ts';
import { render } from './story.ts';

const VECTORS = path.resolve(import.meta.dirname, '../../../shared/vectors');

describe('the judge', () => {
  test.each([
    ['<script>alert(1)</script>'],
    ['<p onclick=alert(1)>x</p>'],
    ['<a href="java\tscript:alert(1)">x</a>'],
    ['<img src=https://attacker.example/x>'],
    ['<p id=main>x</p>'],
    ['<p class=nameplate>x</p>'],
    ['<p style="color:red">x</p>'],
  ])('sees the danger of %s', (html) => {
    expect(dangersIn(html)).not.toEqual([]);
  });
});

test.each(attackStrings)('nothing dangerous is left of %j', (attack) => {
  expect(dangersIn(render(attack).html)).toEqual([]);
});

test.each(attackStrings)('nothing dangerous is left of %j within a paragraph, a list and a quotation', (attack) => {
  for (const body of [
    `text ${attack} text`,
    `- a\n- ${attack}\n`,
    `> ${attack}\n\ntext`,
    `<b title="${attack}">x</b>`,
  ]) {
    expect(dangersIn(render(body).html)).toEqual([]);
  }
});

test('the text after an attack stays', () => {
  expect(render('<img src=x onerror=alert(1)>\n\nThe story goes on.').html).toContain('The story goes on.');
});

test.runIf(existsSync(VECTORS))('nothing dangerous is left of the strings of OWASP and DOMPurify', () => {
  const vectors = [...readStrings('xss-owasp-filter-evasion.json'), ...readStrings('xss-dompurify.json')];
  expect(vectors.length).toBeGreaterThan(200);
  for (const vector of vectors)
    expect({ vector, dangers: dangersIn(render(vector).html) }).toEqual({ vector, dangers: [] });
});

function readStrings(name: string): string[] {
  const cases: unknown = JSON.parse(readFileSync(path.join(VECTORS, name), 'utf8'));
  return Array.isArray(cases)
    ? cases.map((entry: string | { payload: string }) => (typeof entry === 'string' ? entry : entry.payload))
    : [];
}
