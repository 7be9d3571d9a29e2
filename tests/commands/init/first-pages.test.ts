import { expect, test } from 'vitest';
import { firstPages } from '../../../src/commands/init/first-pages.ts';
import { readContent } from '../../../src/loaders/read-content.ts';
import { writeContent } from '../../loaders/content-folder.ts';

test.each(['en', 'ar', 'de', 'es', 'fr', 'ja', 'ko', 'pt-BR', 'zh', 'it'])(
  'the first pages of a paper in %s are valid, and none of their links is dead',
  async (language) => {
    const name = 'A *sample*: <b>_Gazette_</b> [1]';
    const files = firstPages({ name, language });
    const { pages, problems, warnings } = await readContent({ contentDir: await writeContent({ ...files }) });
    expect([problems, warnings.filter(({ text }) => !text.includes('readers see the marks'))]).toEqual([[], []]);
    expect(pages.map(({ id, policy, lang }) => [id, policy, lang])).toEqual([
      ['about', [], language === 'it' ? 'en' : undefined],
      ['accessibility', [], language === 'it' ? 'en' : undefined],
      ['corrections-policy', ['corrections'], language === 'it' ? 'en' : undefined],
    ]);
    expect(pages[0]?.opening).toContain('[1]');
    expect(new Set(Object.values(files)).size).toBe(3);
  },
);
