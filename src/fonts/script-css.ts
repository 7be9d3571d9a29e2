import { JUSTIFIES_BY_SPACES } from './own-script-css.ts';
import { exactRanges, LATIN, plainRanges, SCRIPTS, settingOf, split, type Script, type Setting } from './scripts.ts';

/*
 * The table of scripts as rules. They stand on what states a language and are inherited from there, so they hold for the site,
 * for a story in another language and for a passage within it. No rule has a list of languages in `:lang(…)`: Chromium 153
 * drops such a rule whole.
 */

/** On pages: an attribute selector matches a tag and all that begin with it. */
export const scriptCss = formatScripts({
  language: (range) => `[lang|=${range.includes('-') ? `'${range}'` : range}]`,
  script: (name) => `[lang*='-${name}']`,
  all: '[lang]',
});

/** The same for pages on which all that is set another way than English is in this language (BCP 47). */
export function scriptCssOf(language: string): string {
  return `@layer tokens{[lang]{${declarations(LATIN).join(';')}}${rulesOf(language, `[lang='${language}']`)}}`;
}

function rulesOf(language: string, selector: string): string {
  const { phrases, align } = settingOf(language);
  const rules = [
    `${selector}{${differences(settingOf(language)).join(';')}}`,
    ...(phrases ? [`@supports (word-break:auto-phrase){${selector}{--head-word-break:auto-phrase}}`] : []),
    ...(align === 'justify' ? [`@supports ${JUSTIFIES_BY_SPACES}{${selector}{--align:start}}`] : []),
  ];
  return rules.join('');
}

/** In feeds, whose elements state their language by `xml:lang`. */
export const feedScriptCss = formatScripts({
  language: (range) => `:lang(${range})`,
  script: () => undefined,
  all: '*',
});

function formatScripts({ language, script, all }: Selectors): string {
  const plain = (each: Script) => plainRanges(each).map(language);
  const stated = (each: Script) => split(each.names).map(script);
  const exact = (each: Script) => exactRanges(each).map(language);
  const phrases = SCRIPTS.filter(({ setting }) => setting.phrases).flatMap(plain);
  const justified = SCRIPTS.filter(({ setting }) => setting.align === 'justify');
  const ragged = [plain, stated, exact].flatMap((select) => justified.flatMap(select)).filter(Boolean);
  return [
    '@layer tokens{',
    `${all}{${declarations(LATIN).join(';')}}`,
    // What a script has in common with Latin is said above; a passage that states its script has to say all.
    ...rules(plain, differences),
    ...rules(stated, declarations),
    ...rules(exact, declarations),
    `@supports (word-break:auto-phrase){${phrases.join()}{--head-word-break:auto-phrase}}`,
    `@supports ${JUSTIFIES_BY_SPACES}{${ragged.join()}{--align:start}}`,
    '}',
  ].join('');
}

/** One rule for all scripts that are set alike. */
function rules(
  select: (script: Script) => readonly (string | undefined)[],
  declare: (setting: Setting) => readonly string[],
): readonly string[] {
  const selectors = new Map<string, string[]>();
  for (const script of SCRIPTS) {
    const body = declare(script.setting).join(';');
    const known = select(script).filter((selector) => selector !== undefined);
    if (known.length > 0) selectors.set(body, [...(selectors.get(body) ?? []), ...known]);
  }
  return [...selectors].map(([body, list]) => `${list.join()}{${body}}`);
}

function differences(setting: Setting): readonly string[] {
  const latin = declarations(LATIN);
  return declarations(setting).filter((declaration) => !latin.includes(declaration));
}

function declarations(setting: Setting): readonly string[] {
  const { text, head, ui, tracking, slant, bold, align, breaks, lines, hyphens, marks } = setting;
  const isUpright = slant === 'normal';
  const tokens = {
    '--leading': text,
    '--head-leading': head,
    '--ui-leading': ui,
    '--tracking': tracking,
    '--slant': slant,
    '--bold': bold,
    '--fatten': bold === 400 ? 1 : 0,
    // Where emphasis has neither a slant nor dots it is bold.
    '--emphasis': isUpright && !marks ? bold : 'initial',
    '--dots': marks ? 'dot' : 'none',
    '--dots-at': marks ?? 'initial',
    '--align': align,
    '--word-break': breaks,
    '--head-word-break': 'initial',
    '--line-break': lines,
    '--hyphens': hyphens,
  };
  return Object.entries(tokens).map(([name, value]) => `${name}:${value}`);
}

interface Selectors {
  readonly language: (range: string) => string;
  readonly script: (name: string) => string | undefined;
  /** what has the settings of Latin before a rule says others */
  readonly all: string;
}
