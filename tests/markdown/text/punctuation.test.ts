import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { punctuate, punctuateRuns } from '../../../src/markdown/text/punctuation.ts';
import { render } from '../story.ts';

const RULES: Record<string, [typed: string, set: string][]> = {
  'quotation marks open before a word and close after it': [
    ['"Yes," he said.', '“Yes,” he said.'],
    ['He said "yes".', 'He said “yes”.'],
    ['("yes")', '(“yes”)'],
    ['["yes"]', '[“yes”]'],
    ['"Yes"--"no"', '“Yes”–“no”'],
    ['He said--"Stop"--and went.', 'He said–“Stop”–and went.'],
    ['"Wait--" she began.', '“Wait–” she began.'],
    ['"Wait..." she said.', '“Wait…” she said.'],
    ['"Really?" "Yes!"', '“Really?” “Yes!”'],
    ['"first/second"', '“first/second”'],
    ['"before-"after', '“before-”after'],
  ],
  'quotations within quotations': [
    ['"He said \'yes\' twice."', '“He said ‘yes’ twice.”'],
    ['"\'Yes,\' he said"', '“‘Yes,’ he said”'],
    ['"He said \'yes.\'"', '“He said ‘yes.’”'],
    ['\'He said "yes"\'', '‘He said “yes”’'],
  ],
  'a quotation that goes on in the next paragraph stays open': [['"One paragraph of many.', '“One paragraph of many.']],
  'one that opened in another paragraph closes': [['The end."', 'The end.”']],
  apostrophes: [
    ["don't", 'don’t'],
    ["Japan's", 'Japan’s'],
    ["the workers' rights", 'the workers’ rights'],
    ["rock 'n' roll", 'rock ’n’ roll'],
    ["the '90s and '08", 'the ’90s and ’08'],
    ["'Tis the season", '’Tis the season'],
    ["the 1990's", 'the 1990’s'],
    ["O'Brien's", 'O’Brien’s'],
    ["'It's late'", '‘It’s late’'],
  ],
  'feet, inches and minutes stay as they are typed': [
    ['He is 6\'2" tall', 'He is 6\'2" tall'],
    ['a 12" record', 'a 12" record'],
    ["a 6' wall", "a 6' wall"],
  ],
  'a number may end a quotation': [['"born in 1990"', '“born in 1990”']],
  'dashes and ellipses': [
    ['one--two', 'one–two'],
    ['one -- two', 'one – two'],
    ['one---two', 'one—two'],
    ['well...', 'well…'],
    ['the end....', 'the end….'],
    ['----', '----'],
    ['.....', '.....'],
  ],
  'hyphens of words and ranges stay': [['its 1910-1945 carbon-neutral rule', 'its 1910-1945 carbon-neutral rule']],
  'what is set already stays': [
    ['“Yes,” he said – ‘no’…', '“Yes,” he said – ‘no’…'],
    ["“it's”", '“it’s”'],
  ],
  'an apostrophe may open a word of any language': [
    ["La 'ndrangheta di Reggio", 'La ’ndrangheta di Reggio'],
    ["in 's-Hertogenbosch en 't Gooi", 'in ’s-Hertogenbosch en ’t Gooi'],
    ["dei '70 e '80", 'dei ’70 e ’80'],
    ["the 'hood of old", 'the ’hood of old'],
    ["a 'quoted word' and 'more words'", 'a ‘quoted word’ and ‘more words’'],
    ["the 'hood and the 'quoted' word", 'the ’hood and the ‘quoted’ word'],
    ["the 'burbs and the 'hood", 'the ’burbs and the ’hood'],
    ["an 'orse and a 'quoted' word", 'an ’orse and a ‘quoted’ word'],
    ["the word 'cause' is not 'cause", 'the word ‘cause’ is not ’cause'],
    ["from '97-'98 and '07–'08", 'from ’97-’98 and ’07–’08'],
    ["O'Neill's Guns N' Roses", 'O’Neill’s Guns N’ Roses'],
    ["'He said 'yes' twice'", '‘He said ‘yes’ twice’'],
    ["the letter 's' is", 'the letter ‘s’ is'],
  ],
  'hyphens of options, hosts and addresses stay': [
    ['--help', '--help'],
    ['git commit --amend', 'git commit --amend'],
    ['Use --help, --amend or -v; i-- ends', 'Use --help, --amend or -v; i– ends'],
    ['xn--fiqs8s.cn and xn--fiqs8s', 'xn--fiqs8s.cn and xn--fiqs8s'],
    ['at example.com/a--b', 'at example.com/a--b'],
    ['the plan --which failed-- was', 'the plan –which failed– was'],
    ['-- 5', '– 5'],
    ['npm run x -- --port 80', 'npm run x -- --port 80'],
    ['npm test -- -u', 'npm test -- -u'],
    ['git log --oneline -- src', 'git log --oneline -- src'],
    ['it rose -- by 5', 'it rose – by 5'],
    ['a `--flag` of it', 'a `--flag` of it'],
    ['a --> b <-- c <!--', 'a --> b <-- c <!--'],
    ['+--+ and |--|', '+--+ and |--|'],
  ],
  'dots of paths stay': [
    ['src/.../x and .../y', 'src/.../x and .../y'],
    ['and/or...', 'and/or…'],
  ],
  'degrees and measures stay': [
    ["35°40'N 139°45'12.5\"E", "35°40'N 139°45'12.5\"E"],
    ['5\' 11" tall', '5\' 11" tall'],
    ["35°40'N 139°41'E", "35°40'N 139°41'E"],
    ['a 5" x 7" print', 'a 5" x 7" print'],
    ['"a 3.5" disk," he said', '“a 3.5" disk,” he said'],
    ['"born in 1990" and "dead"', '“born in 1990” and “dead”'],
  ],
  'a mark that stands alone stays': [
    ['a " b', 'a " b'],
    ["a ' b", "a ' b"],
    ['"', '"'],
  ],
};

for (const [rule, cases] of Object.entries(RULES)) {
  describe(rule, () => {
    test.each(cases)('%s → %s', (typed, set) => {
      expect(punctuate(typed, 'en')).toBe(set);
    });
  });
}

test.each(Object.values(RULES).flat())('in texts and fields alike: %s', (typed, set) => {
  const escaped = typed.replace(/[\\<`|+*_[\]]/g, '\\$&').replace(/^-/, '\\-');
  const element = new JSDOM(render(escaped).html).window.document.querySelector('p');
  expect(element?.textContent).toBe(set);
});

describe('marks follow the language', () => {
  test.each([
    ['en-GB', '"a \'b\'"', '“a ‘b’”'],
    ['de', '"Er sagte \'ja\'", sagte sie', '„Er sagte ‚ja‘“, sagte sie'],
    ['de-CH', '"ja"', '«ja»'],
    ['fr', '"oui", dit-il. L\'amour', '«\u202Foui\u202F», dit-il. L’amour'],
    ['es', '"¿Qué?" y "\'no\'"', '«¿Qué?» y «“no”»'],
    ['it', 'l\'ha detto: "sì"', 'l’ha detto: «sì»'],
    ['it', "La 'ndrangheta e un po' di porto", 'La ’ndrangheta e un po’ di porto'],
    ['it', "un po' di 'porto nuovo' qui", 'un po’ di “porto nuovo” qui'],
    ['nl', "'t Was 's avonds in 's-Gravenhage", '’t Was ’s avonds in ’s-Gravenhage'],
    ['it', 'l\'"uomo" e l\'"arte"', 'l’«uomo» e l’«arte»'],
    ['fr', 'qu\'"il" dit', 'qu’«\u202Fil\u202F» dit'],
    ['ja', '彼は"はい"と言った。', '彼は「はい」と言った。'],
    ['zh', '"大疆"与"McDonald\'s"', "“大疆”与“McDonald's”"],
    ['zh-Hant', '他說"是"。', '他說「是」。'],
    ['ko', '그는 "네"라고 말했다', '그는 “네”라고 말했다'],
    ['sv', '"ja"', '”ja”'],
    ['ru', '"да"', '«да»'],
  ])('%s: %s → %s', (lang, typed, set) => {
    expect(punctuate(typed, lang)).toBe(set);
  });

  test('if the marks of a language are not known, the typed ones stay', () => {
    expect(punctuate('"x" \'y\' -- ...', 'ar')).toBe('"x" \'y\' – …');
  });
});

test('a quotation may open in one part of a block and close in another', () => {
  const runs = ['"', 'word', '" and it', "'", 's'].map((text) => ({ text, lang: 'en' }));
  expect(punctuateRuns(runs)).toEqual(['“', 'word', '” and it', '’', 's']);
});

test('passages in another language have its marks', () => {
  const runs = [
    { text: '"a" ', lang: 'en' },
    { text: '"b"', lang: 'de' },
  ];
  expect(punctuateRuns(runs)).toEqual(['“a” ', '„b“']);
});

test('setting a text again changes nothing', () => {
  const once = punctuate("\"He's 'in' -- \" ... the '90s", 'en');
  expect(punctuate(once, 'en')).toBe(once);
});
