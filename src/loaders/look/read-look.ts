import { generate, parse, type CssNode, type Declaration } from 'css-tree';
import { closestWord } from '../../lib/text/closest-word.ts';
import { isLegible, nearestLegible } from '../../lib/colour.ts';
import { showFound, type Problem } from '../../lib/errors/problem.ts';
import { DEFAULT_LOOK, fillLook, formatColour, isColour, isFace, isMeasure, lookTokens, oneColour, type ColourName, type Look, type SetTokens } from '../../schemas/look/look.ts'; // prettier-ignore
import { findIllegible } from './legible.ts';

const FORM = `:root {\n  --accent: ${formatColour({ day: '#1d4f91', night: '#8fb6ea' })};\n}`;

/**
 * Reads the look of a publication: tokens within `:root { … }`, and nothing else.
 *
 * @param css text of the file
 * @returns all problems, and the look if there are none; never throws
 */
export function readLook(css: string): ReadLook {
  const problems: Problem[] = [];
  const given = new Map<string, Given>();
  const tree = parse(css, {
    positions: true,
    onParseError: ({ line, column, message }) =>
      problems.push({ line, column, field: 'file', note: message, write: FORM }),
  });
  // Whatever cannot be parsed has been reported.
  const nodes = tree.type === 'StyleSheet' ? tree.children.toArray().filter(({ type }) => type !== 'Raw') : [];
  for (const node of nodes) {
    if (node.type === 'Comment') continue;
    if (node.type !== 'Rule' || generate(node.prelude) !== ':root') problems.push(refuse(node, 'the rule'));
    else for (const child of node.block.children.toArray()) takeToken(child, given, problems);
  }
  const set: { -readonly [Kind in keyof SetTokens]: SetTokens[Kind] } = { colours: {}, faces: {}, measures: {} };
  for (const [name, token] of given) checkToken(name, token, set, problems);
  const look = fillLook(set);
  // The contrast of an invalid colour cannot be checked.
  const isSound = (name: ColourName) => !given.has(name) || set.colours[name] !== undefined;
  for (const { colour, others, note, write } of findIllegible(look)) {
    const [token] = [colour, ...others].flatMap((name) => given.get(name) ?? []);
    if (!token || ![colour, ...others].every(isSound)) continue;
    const found = formatColour(look.colours[colour]);
    const unset = given.has(colour) ? note : `the default; ${note}`;
    problems.push({ ...token.place, field: `--${colour}`, found, note: unset, write });
  }
  return { look: problems.length === 0 ? look : undefined, problems };
}

/** Adds a token, if it is known and not set yet. */
function takeToken(node: CssNode, given: Map<string, Given>, problems: Problem[]): void {
  if (node.type === 'Comment' || node.type === 'Raw') return;
  if (node.type !== 'Declaration' || !node.property.startsWith('--')) {
    problems.push(refuse(node, node.type === 'Declaration' ? node.property : 'the rule'));
    return;
  }
  const name = node.property.slice(2);
  const place = placeOf(node);
  const value = valueOf(node);
  const problem = { ...place, field: node.property };
  if (!Object.hasOwn(lookTokens, name)) {
    const near = closestWord(name, Object.keys(lookTokens));
    const names = Object.keys(lookTokens).map((known) => `--${known}`).join(', '); // prettier-ignore
    const write = near === undefined ? `one of ${names}` : `--${near}: ${value};`;
    problems.push({ ...problem, found: showFound(node.property), note: 'not a token of the look', write });
  } else if (given.has(name)) {
    problems.push({ ...problem, found: showFound(value), note: 'it is set already', write: 'only one of the two' });
  } else if (node.important) {
    const write = `${node.property}: ${value};`;
    problems.push({ ...problem, found: '!important', note: 'a token cannot be important', write });
  } else given.set(name, { value, place });
}

function checkToken(
  name: string,
  { value, place }: Given,
  set: { -readonly [Kind in keyof SetTokens]: SetTokens[Kind] },
  problems: Problem[],
): void {
  const report = (issue: Issue) => {
    const { note, isValue } = issue.params ?? {};
    const write = isColour(name) ? twoColours(name, value) : undefined;
    const line = isValue === true ? `--${name}: ${issue.message};` : issue.message;
    problems.push({ ...place, field: `--${name}`, found: showFound(value), note: String(note), write: write ?? line });
  };
  if (isColour(name)) {
    const { data, error } = lookTokens[name].schema.safeParse(value);
    if (data) set.colours = { ...set.colours, [name]: data };
    error?.issues.forEach((issue) => report(issue));
  } else if (isFace(name) || isMeasure(name)) {
    const { data, error } = lookTokens[name].schema.safeParse(value);
    if (data !== undefined && isFace(name)) set.faces = { ...set.faces, [name]: data };
    else if (data !== undefined) set.measures = { ...set.measures, [name]: data };
    error?.issues.forEach((issue) => report(issue));
  }
}

/** The suggested line for one colour instead of two: at night, the closest one that is legible on the night’s paper. */
function twoColours(name: ColourName, value: string): string | undefined {
  const day = oneColour(value);
  if (day === undefined) return undefined;
  const usual = DEFAULT_LOOK.colours[name].night;
  const isInk = name === 'ink' || name === 'muted' || name === 'accent' || name === 'mark';
  const paper = [DEFAULT_LOOK.colours.paper.night];
  const night = !isInk ? usual : isLegible(day, paper) ? day : nearestLegible(day, paper);
  return `--${name}: ${formatColour({ day, night: night ?? usual })};`;
}

function refuse(node: CssNode, field: string): Problem {
  const found = showFound(generate(node));
  return { ...placeOf(node), field, found, note: 'look.css holds tokens in :root and nothing else', write: FORM };
}

function placeOf({ loc }: CssNode): Place {
  return { line: loc?.start.line ?? 1, column: loc?.start.column ?? 1 };
}

function valueOf({ value }: Declaration): string {
  return generate(value).replace(/\/\*[\s\S]*?\*\//g, ' ').trim().replace(/\s+/g, ' '); // prettier-ignore
}

type Place = Pick<Problem, 'line' | 'column'>;

interface Issue {
  readonly message: string;
  readonly params?: Readonly<Record<string, unknown>> | undefined;
}

interface Given {
  readonly value: string;
  readonly place: Place;
}

export interface ReadLook {
  readonly look: Look | undefined;
  readonly problems: readonly Problem[];
}
