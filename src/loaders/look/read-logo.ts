import { DOMParser, type Element } from '@xmldom/xmldom';
import { closestWord } from '../../lib/text/closest-word.ts';
import { showFound, type Problem } from '../../lib/errors/problem.ts';
import type { Logo } from '../../schemas/look/logo.ts';
import { attributesOf, BLACK, placeOf, type Shape, type Findings } from './logo-paint.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The allowed shapes. Only numbers determine what is drawn: nothing is fetched, run or animated. */
const SHAPES = ['g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'];

/** Metadata of drawing programs, which is left out. */
const LEFT_OUT = ['title', 'desc', 'metadata'];

/** Limited, because every nameplate contains it. */
const MAX_LOGO_BYTES = 20_000;

const FORM = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M4 28 16 4l12 24z"/></svg>';

/**
 * Reads and sanitizes the logo of a publication: shapes in one colour. Only numbers and listed words are copied from
 * the file.
 *
 * @param svg text of the file
 * @returns all problems, and the logo if there are none; never throws
 */
export function readLogo(svg: string): ReadLogo {
  const bytes = Buffer.byteLength(svg);
  if (bytes > MAX_LOGO_BYTES)
    return refused({ line: 1, found: `${bytes} bytes`, write: `a drawing of at most ${MAX_LOGO_BYTES} bytes` });
  const root = parse(svg);
  if ('write' in root) return refused(root);
  if (root.namespaceURI !== SVG || root.localName !== 'svg')
    return refused({ ...placeOf(root), found: showFound(`<${root.tagName}>`), note: 'not a drawing', write: FORM });
  const problems: Problem[] = [];
  const box = boxOf(root);
  if (!box) problems.push({ ...placeOf(root), field: 'viewBox', found: showFound(root.getAttribute('viewBox') ?? '') || undefined, write: 'viewBox="0 0 32 32", with the size of the drawing' }); // prettier-ignore
  const colours = new Map<string, Shape>();
  const findings = { problems, colours };
  const paint = attributesOf(root, findings, (name) => /^(?:fill|stroke)/.test(name));
  const isPainted = paint.includes(' fill=');
  const shapes = childrenOf(root).map((child) => write(child, findings, isPainted)).join(''); // prettier-ignore
  const markup = paint === '' ? shapes : `<g${paint}>${shapes}</g>`;
  const [[first] = ['']] = colours;
  for (const [colour, shape] of [...colours].slice(1)) {
    const note = `a second colour; the first is ${first}`;
    problems.push({ ...shape.place, field: shape.field, found: showFound(colour), note, write: `${shape.field}="${first}", with the light parts cut out of the dark ones` }); // prettier-ignore
  }
  if (problems.length === 0 && !/<(?!g\b)[a-z]/.test(markup))
    problems.push({ line: 1, field: 'file', note: 'nothing is drawn', write: FORM });
  if (problems.length > 0 || !box) return { logo: undefined, problems };
  const { x, y, width, height } = box;
  const moved = x === 0 && y === 0 ? markup : `<g transform="translate(${-x} ${-y})">${markup}</g>`;
  return { logo: { width, height, markup: moved }, problems };
}

/**
 * Writes an element with everything inside it.
 *
 * @param isPainted whether an element around it sets the fill; the default is black
 */
function write(element: Element, findings: Findings, isPainted: boolean): string {
  const { namespaceURI, localName } = element;
  const name = localName ?? '';
  if (namespaceURI !== SVG || LEFT_OUT.includes(name)) return '';
  const children = childrenOf(element);
  if (name === 'defs' && children.length === 0) return '';
  if (!SHAPES.includes(name)) {
    const near = closestWord(name, SHAPES);
    const advice = name === 'text' ? 'its letters as paths' : name === 'style' ? 'colours as fill="…" and stroke="…" of the shapes' : `only shapes: ${SHAPES.join(', ')}`; // prettier-ignore
    findings.problems.push({ ...placeOf(element), field: `<${name}>`, found: showFound(`<${name}>`), note: 'not a shape', write: near === undefined ? advice : `<${near}>` }); // prettier-ignore
    return '';
  }
  const attributes = attributesOf(element, findings);
  const isFilled = isPainted || attributes.includes(' fill=');
  if (name !== 'g' && name !== 'line' && !isFilled && !findings.colours.has(BLACK))
    findings.colours.set(BLACK, { field: 'fill', place: placeOf(element) });
  const inner = children.map((child) => write(child, findings, isFilled)).join('');
  return name === 'g' ? `<g${attributes}>${inner}</g>` : `<${name}${attributes}/>`;
}

/** The drawing's own size: its view box, else its width and height. */
function boxOf(root: Element): { x: number; y: number; width: number; height: number } | undefined {
  const [width = '', height = ''] = ['width', 'height'].map(
    (name) => root.getAttribute(name)?.replace(/px$/, '') ?? '',
  );
  const given = root.getAttribute('viewBox') ?? `0 0 ${width} ${height}`;
  const numbers = given.trim().split(/[\s,]+/).map((text) => (text === '' ? NaN : Number(text))); // prettier-ignore
  const [x = NaN, y = NaN, w = NaN, h = NaN] = numbers;
  const isBox =
    numbers.length === 4 && [x, y, w, h].every(Number.isFinite) && w > 0 && h > 0 && w / h <= 8 && h / w <= 4;
  return isBox ? { x, y, width: w, height: h } : undefined;
}

function parse(svg: string): Element | Problem {
  let wrong: Problem | undefined;
  const onError = (
    _: string,
    message: string,
    { locator }: { locator?: { lineNumber?: number; columnNumber?: number } },
  ) => {
    wrong ??= {
      line: Math.max(1, locator?.lineNumber ?? 1),
      column: locator?.columnNumber ?? 1,
      field: 'file',
      note: showFound(message),
      write: FORM,
    };
  };
  try {
    const root = new DOMParser({ onError }).parseFromString(svg, 'image/svg+xml').documentElement;
    return wrong ?? root ?? { line: 1, field: 'file', note: 'not a drawing', write: FORM };
  } catch {
    return wrong ?? { line: 1, column: 1, field: 'file', note: 'no XML', write: FORM };
  }
}

function childrenOf(element: Element): Element[] {
  return [...element.childNodes].filter((node): node is Element => node.nodeType === node.ELEMENT_NODE);
}

function refused(problem: Problem): ReadLogo {
  return { logo: undefined, problems: [{ field: 'file', ...problem }] };
}

export interface ReadLogo {
  readonly logo: Logo | undefined;
  readonly problems: readonly Problem[];
}
