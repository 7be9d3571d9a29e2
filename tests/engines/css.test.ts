import { describe, expect, test } from 'vitest';
import { choiceSheets } from '../helpers/site/choice-sheets.ts';
import { findUnknown, nameQuestion, questionsOf, readSheets } from '../helpers/site/css-rules.ts';
import { UNKNOWN } from '../helpers/site/css-unknown.ts';
import { SITES } from '../helpers/site/sites.ts';
import { ENGINES } from './engine.ts';
import { openEngine } from './open-engine.ts';

describe.each(ENGINES)('$name', (engine) => {
  describe.skipIf(!engine.isInstalled())(
    'asked about the style sheets of the site',
    { meta: { needs: engine.name } },
    () => {
      const paper = openEngine(engine);

      test('supports every selector and declaration except those for other engines', async () => {
        const sheets = [...(await readSheets(SITES.fixture.out)), ...choiceSheets()];
        const questions = questionsOf(sheets);
        expect(questions.length).toBeGreaterThan(700);
        const unknown = await paper.read({ width: 800, height: 600 }, async (tab, open) => {
          await open('/about/');
          return tab.evaluate(findUnknown, questions);
        });
        const wanted = UNKNOWN[engine.name === 'Firefox' ? 'firefox' : 'webkit'].map(([what]) => what);
        expect([...new Set(unknown.map(nameQuestion))].sort()).toEqual([...wanted].sort());
      });
    },
  );
});
