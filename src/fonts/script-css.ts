import { JUSTIFIES_BY_SPACES } from './own-script-css.ts';
import { exactRanges, LATIN, plainRanges, SCRIPTS, split, type Script, type Setting } from './scripts.ts';
import { settingOf } from './setting-of.ts';

/*
 * Turns the table of scripts into CSS rules. They apply to elements that state a language and are inherited from there,
 * so they hold for the site, for a story in another language and for a passage within it. No rule lists several languages
 * in `:lang(…)`, because Chromium 153 drops such a rule.
 */

/** Rules for pages. The attribute selector matches a tag and all tags that begin with it. */
export const scriptCss = formatScripts({
  language: (range) => `[lang|=${range.includes('-') ? `'${range}'` : range}]`,
  script: (name) => `[lang*='-${name}']`,
  all: '[lang]',
});

/** Rules for pages in English and in this one other language (BCP 47). */
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

/** Rules for feeds, whose elements state their language by `xml:lang`. */
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
    // The settings shared with Latin are above. A passage that states its script needs all of them.
    ...rules(plain, differences),
    ...rules(stated, declarations),
    ...rules(exact, declarations),
    `@supports (word-break:auto-phrase){${phrases.join()}{--head-word-break:auto-phrase}}`,
    `@supports ${JUSTIFIES_BY_SPACES}{${ragged.join()}{--align:start}}`,
    '}',
  ].join('');
}

/** Writes one rule for all scripts with the same settings. */
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
    // Emphasis that has neither a slant nor dots is bold.
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
  /** what has the settings of Latin until another rule applies */
  readonly all: string;
}
