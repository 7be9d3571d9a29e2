import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { outlineText } from '../../../src/media/nameplate/outline.ts';

test('letters are shaped: a kerned pair is narrower than its letters', async () => {
  const width = async (text: string) => (await outlineText(text, 'en'))?.width ?? 0;
  expect(await width('AV')).toBeLessThan((await width('A')) + (await width('V')) - 30);
});

test('a repeated letter is the same text again', async () => {
  const { path = '' } = (await outlineText('aa', 'en')) ?? {};
  const [, first = '', second = ''] = path.split(/(?=m)/).filter((part) => part.length > 60).map((part) => part.replace(/^m-?\d+[ -]\d+/, '')); // prettier-ignore
  expect([first, second].filter((part) => part === '')).not.toHaveLength(2);
  expect(path.length).toBeLessThan(1200);
});

describe.each([
  ['Latin', 'The Harbour Gazette', 'en'],
  ['letters with accents, from several files of the family', 'O Diário de Ōsaka', 'pt'],
  ['Japanese', '瓦版', 'ja'],
  ['Arabic', 'صحيفة العينة', 'ar'],
  ['two scripts', '瓦版 Kawaraban', 'ja'],
])('%s', (_, name, lang) => {
  test('is drawn within its width, dark on transparent', async () => {
    const outline = await outlineText(name, lang);
    if (!outline) throw new Error('There is no outline.');
    const { path, width, top, bottom } = outline;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 ${top} ${width} ${bottom - top}"><path d="${path}"/></svg>`;
    const { channels } = await sharp(Buffer.from(svg)).resize({ width: 400 }).stats();
    const ink = channels.at(-1)?.mean ?? 0;
    expect(ink).toBeGreaterThan(20);
    expect(ink).toBeLessThan(180);
    expect(width).toBeGreaterThan([...name].length * 200);
    expect(width).toBeLessThan([...name].length * 1050);
  });
});

test('a character that no font has leaves the name as text', async () => {
  expect(await outlineText('Sample 𓀀', 'en')).toBeUndefined();
});
