import { describe, expect, test } from 'vitest';
import { attackStrings } from './attack-strings.ts';
import { dangersIn } from '../../tools/hostile/dangers-in.ts';
import { NEEDS_LISTS, readAttacks } from '../helpers/vectors.ts';
import { render } from './story.ts';

const vectors = readAttacks();

describe('the judge', () => {
  test.each([
    ['<script>alert(1)</script>'],
    ['<p onclick=alert(1)>x</p>'],
    ['<a href="java\tscript:alert(1)">x</a>'],
    ['<img src=https://attacker.example/x>'],
    ['<p id=main>x</p>'],
    ['<p class=nameplate>x</p>'],
    ['<p style="color:red">x</p>'],
  ])('sees the danger in %s', (html) => {
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

test.skipIf(vectors === undefined)(
  'nothing dangerous is left of the strings of OWASP and DOMPurify',
  NEEDS_LISTS,
  () => {
    expect(vectors?.length).toBeGreaterThan(200);
    for (const vector of vectors ?? [])
      expect({ vector, dangers: dangersIn(render(vector).html) }).toEqual({ vector, dangers: [] });
  },
);
