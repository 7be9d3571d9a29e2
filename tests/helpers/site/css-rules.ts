import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { generate, List, parse, walk, type Atrule, type CssNode, type Rule } from 'css-tree';

/**
 * Reads every style sheet of a built site: its files, and those in its pages and drawings. Each text occurs once.
 */
export async function readSheets(out: string): Promise<readonly string[]> {
  const names = await readdir(out, { recursive: true });
  const sheets = new Set<string>();
  for (const name of names) {
    if (name.endsWith('.css')) sheets.add(await readFile(path.join(out, name), 'utf8'));
    if (!/\.(?:html|svg)$/.test(name)) continue;
    const text = await readFile(path.join(out, name), 'utf8');
    for (const [, sheet = ''] of text.matchAll(/<style[^>]*>(.*?)<\/style>/gs)) sheets.add(sheet);
  }
  return [...sheets].filter((sheet) => sheet !== '');
}

/** Lists the questions for an engine about these sheets, each once. A rule within a condition is asked only if the condition is true. */
export function questionsOf(sheets: readonly string[]): readonly Question[] {
  const trees = sheets.map((sheet) => parse(sheet, { parseCustomProperty: false }));
  const tokens = tokensOf(trees);
  const questions = new Map<string, Question>();
  for (const tree of trees) {
    ask(tree, [], (question) => questions.set(JSON.stringify(question), question), tokens);
  }
  return [...questions.values()];
}

function ask(parent: CssNode, conditions: readonly string[], add: Add, tokens: Tokens): void {
  for (const node of childrenOf(parent)) {
    if (node.type === 'Raw') add({ kind: 'syntax', text: node.value, conditions });
    else if (node.type === 'Rule') askRule(node, conditions, add, tokens);
    else if (node.type === 'Atrule') askAtrule(node, conditions, add, tokens);
    else if (node.type === 'Declaration') {
      const value = generate(node.value);
      if (node.property.startsWith('--')) continue;
      for (const text of spell(value, tokens)) add({ kind: 'declaration', name: node.property, text, conditions });
    }
  }
}

function askRule(rule: Rule, conditions: readonly string[], add: Add, tokens: Tokens): void {
  if (rule.prelude.type === 'Raw') add({ kind: 'syntax', text: rule.prelude.value, conditions });
  askSelectors(rule.prelude, conditions, add);
  // An unknown selector within `:is(…)` is no error, but it matches nothing either.
  walk(rule.prelude, (node) => {
    if (node.type !== 'PseudoClassSelector') return;
    for (const list of childrenOf(node)) askSelectors(list, conditions, add, node.name === 'has' ? ':has' : '');
  });
  ask(rule.block, conditions, add, tokens);
}

function askSelectors(list: CssNode, conditions: readonly string[], add: Add, wrap = ''): void {
  if (list.type !== 'SelectorList') return;
  for (const selector of childrenOf(list)) {
    const text = generate(selector);
    add({ kind: 'selector', text: wrap ? `${wrap}(${text})` : text, conditions });
  }
}

function askAtrule(rule: Atrule, conditions: readonly string[], add: Add, tokens: Tokens): void {
  const prelude = rule.prelude ? generate(rule.prelude) : '';
  switch (rule.name) {
    case 'layer':
      add({ kind: 'at-rule', text: '@layer a;', holds: '@layer', conditions });
      if (rule.block) ask(rule.block, conditions, add, tokens);
      return;
    case 'media':
      for (const text of splitList(prelude)) add({ kind: 'media', text, conditions });
      if (rule.block) ask(rule.block, conditions, add, tokens);
      return;
    case 'supports':
      add({ kind: 'condition', text: prelude, conditions });
      if (rule.block) ask(rule.block, [...conditions, prelude], add, tokens);
      return;
    default:
      askDescriptors(rule, `@${rule.name} ${prelude}`.trim(), conditions, add);
  }
}

/** Descriptors of `@font-face`, and declarations of `@page` and its margin boxes: the engine keeps them or not. */
function askDescriptors(rule: Atrule, head: string, conditions: readonly string[], add: Add): void {
  const children = rule.block ? childrenOf(rule.block) : [];
  for (const child of children) {
    if (child.type === 'Declaration') {
      const text = `${child.property}:${generate(child.value)}`;
      add({ kind: 'at-rule', text: `${head}{${text}}`, holds: child.property, conditions });
    } else if (child.type === 'Atrule') {
      add({ kind: 'at-rule', text: `${head}{${generate(child)}}`, holds: child.name, conditions });
    }
  }
  if (children.length === 0) add({ kind: 'at-rule', text: `${head}{}`, holds: `@${rule.name}`, conditions });
}

/** Returns all values of each custom property. */
function tokensOf(trees: readonly CssNode[]): Tokens {
  const tokens = new Map<string, Set<string>>();
  for (const tree of trees) {
    walk(tree, (node) => {
      if (node.type !== 'Declaration' || !node.property.startsWith('--')) return;
      const values = tokens.get(node.property) ?? new Set<string>();
      tokens.set(node.property, values.add(generate(node.value).trim()));
    });
  }
  return tokens;
}

const VAR = /var\(\s*(--[\w-]+)\s*(?:,((?:[^()]|\((?:[^()]|\([^()]*\))*\))*))?\)/;

/**
 * Replaces each `var()` of a value by every value of its token, while the others keep their first one. A token that is never set
 * stays as it is, which no engine accepts.
 */
function spell(value: string, tokens: Tokens): readonly string[] {
  const match = VAR.exec(value);
  if (!match) return [value.includes('var(') ? `unread ${value}` : value];
  const [whole, name = '', fallback] = match;
  const given = [...(tokens.get(name) ?? [])].filter((each) => each !== 'initial');
  const candidates = [...given, ...(fallback === undefined ? [] : [fallback.trim()])];
  if (candidates.length === 0) return [value.replaceAll('var(', 'unset(')];
  return candidates
    .flatMap((candidate, index) => {
      const spelt = spell(value.replace(whole, () => candidate), tokens); // prettier-ignore
      return index === 0 ? spelt : spelt.slice(0, 1);
    })
    .filter((each, index, all) => all.indexOf(each) === index);
}

function splitList(text: string): readonly string[] {
  return text.split(/,(?![^(]*\))/).map((part) => part.trim());
}

function childrenOf(node: CssNode): readonly CssNode[] {
  return 'children' in node && node.children instanceof List ? node.children.toArray() : [];
}

/**
 * Returns the questions that an engine answers with no. It runs in a page of the engine, so it uses nothing from outside. If a
 * condition is false, nothing within it is asked.
 */
export function findUnknown(questions: readonly Question[]): readonly Question[] {
  const holds = (condition: string) => CSS.supports(condition);
  const isKnown = (question: Question): boolean => {
    switch (question.kind) {
      case 'selector':
        return CSS.supports(`selector(${question.text})`);
      case 'declaration':
        return CSS.supports(question.name, question.text.replace(/\s*!important$/, ''));
      case 'condition':
        return holds(question.text);
      case 'media':
        // One of the two is true, unless the engine does not know the condition.
        return matchMedia(question.text).matches || matchMedia(`not all and ${question.text}`).matches || matchMedia(`not ${question.text}`).matches; // prettier-ignore
      case 'at-rule': {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(question.text);
        return [...sheet.cssRules].some(({ cssText }) => cssText.includes(question.holds));
      }
      case 'syntax':
        return false;
    }
  };
  return questions.filter((question) => question.conditions.every(holds) && !isKnown(question));
}

/** Formats a question for the lists of css-unknown.ts and for messages. */
export function nameQuestion(question: Question): string {
  if (question.kind === 'at-rule') return `${question.text.replace(/[ {;].*/s, '')} ${question.holds}`;
  // Astro marks the elements of a component. The mark depends on the component's path.
  const text = question.text.replace(/:where\(\.astro-\w+\)/g, '');
  return question.kind === 'declaration' ? `${question.name}: ${text}` : text;
}

export type Question = Asked &
  (
    | { readonly kind: 'selector' | 'condition' | 'media' | 'syntax' }
    | { readonly kind: 'declaration'; readonly name: string }
    | { readonly kind: 'at-rule'; readonly holds: string }
  );

interface Asked {
  readonly text: string;
  /** of `@supports` around it */
  readonly conditions: readonly string[];
}

type Add = (question: Question) => void;

type Tokens = ReadonlyMap<string, ReadonlySet<string>>;
