import type { Attr, Element } from '@xmldom/xmldom';
import { showFound, type Problem } from '../../lib/errors/problem.ts';

/** Attributes that determine a shape, with their allowed values: numbers and listed words. */
const VALUES: readonly (readonly [names: readonly string[], value: RegExp])[] = [
  [['d'], /^[MmZzLlHhVvCcSsQqTtAa\d\s,.eE+-]+$/],
  [['points'], /^[\d\s,.eE+-]+$/],
  [['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height', 'stroke-width', 'stroke-miterlimit'], /^[+-]?[\d.]+(?:px)?$/],
  [['transform'], /^(?:\s*(?:matrix|translate|scale|rotate|skewX|skewY)\([\d\s,.eE+-]+\)\s*,?)+$/],
  [['fill-rule'], /^(?:nonzero|evenodd)$/],
  [['stroke-linecap'], /^(?:butt|round|square)$/],
  [['stroke-linejoin'], /^(?:miter|round|bevel)$/],
]; // prettier-ignore

/** Attributes that paint. */
const PAINTS = ['fill', 'stroke'];

/** A solid colour in any of the ways that drawing programs write one. */
const COLOUR = /^(?:#[\da-f]{3}|#[\da-f]{6}|rgb\([\d\s,.%]+\)|currentcolor|[a-z]+)$/i;

/**
 * Attributes that do not affect a drawing in one colour. Other attributes are reported, so that nothing is lost
 * silently.
 */
const LEFT_OUT = /^(?:id|class|version|baseProfile|style|role|aria-.*|data-.*|enable-background|clip-rule|overflow|color|font-.*|text-.*|writing-mode|paint-order|isolation|mix-blend-mode|stop-.*|display|visibility|opacity|fill-opacity|stroke-opacity|stroke-dasharray|stroke-dashoffset)$/; // prettier-ignore

/** Among those, attributes that change a shape unless they have this value. */
const NEEDS: Readonly<Record<string, RegExp>> = {
  display: /^(?:inline|block)$/,
  visibility: /^visible$/,
  opacity: /^1$|^100%$/,
  'fill-opacity': /^1$|^100%$/,
  'stroke-opacity': /^1$|^100%$/,
  'stroke-dasharray': /^none$/,
  'mix-blend-mode': /^normal$/,
};

/** The default fill of a shape. */
export const BLACK = '#000000';

/**
 * The attributes of a shape as text for a page, each with a space before it.
 *
 * @param isAsked whether an attribute has to be checked
 */
export function attributesOf(
  element: Element,
  findings: Findings,
  isAsked: (name: string) => boolean = () => true,
): string {
  const given = [...element.attributes].flatMap(splitStyle).filter(({ name }) => isAsked(name));
  return given.map((attribute) => format(attribute, findings)).join('');
}

function format({ name, value, place }: Given, findings: Findings): string {
  const refuse = (note: string, write: string) => {
    findings.problems.push({ ...place, field: name, found: showFound(value), note, write });
    return '';
  };
  if (PAINTS.includes(name)) {
    if (value === 'none') return ` ${name}="none"`;
    if (!COLOUR.test(value)) return refuse('not a single colour', `${name}="#000", or ${name}="none"`);
    const colour = inSix(value.toLowerCase());
    if (!findings.colours.has(colour)) findings.colours.set(colour, { field: name, place });
    return ` ${name}="currentColor"`;
  }
  const [, expected] = VALUES.find(([names]) => names.includes(name)) ?? [];
  if (expected)
    return expected.test(value)
      ? ` ${name}="${value.replace(/\s+/g, ' ').trim()}"`
      : refuse('not an allowed value', `${name} with numbers only`);
  if (LEFT_OUT.test(name)) return (NEEDS[name]?.test(value) ?? true) ? '' : refuse('shapes cannot be transparent or hidden', 'the drawing without it'); // prettier-ignore
  return refuse('not an attribute of a shape', 'the drawing without it');
}

/** Black and white by any of their names are the same. */
function inSix(colour: string): string {
  if (colour === 'black') return BLACK;
  if (colour === 'white') return '#ffffff';
  return colour.replace(/^#([\da-f])([\da-f])([\da-f])$/, '#$1$1$2$2$3$3');
}

/** Drawing programs also write paint as a style. */
function splitStyle(attribute: Attr): Given[] {
  const place = placeOf(attribute);
  if (attribute.name.startsWith('xmlns') || attribute.name.includes(':')) return [];
  if (attribute.name !== 'style') return [{ name: attribute.name, value: attribute.value.trim(), place }];
  return attribute.value.split(';').flatMap((declaration) => {
    const [name = '', ...rest] = declaration.split(':');
    return name.trim() === '' || name.trim().startsWith('-')
      ? []
      : [{ name: name.trim(), value: rest.join(':').trim(), place }];
  });
}

/** The position of an element or its attribute. */
export function placeOf(node: Element | Attr): Shape['place'] {
  return { line: node.lineNumber ?? 1, column: node.columnNumber ?? 1 };
}

interface Given {
  readonly name: string;
  readonly value: string;
  readonly place: Shape['place'];
}

/** The position of a colour. */
export interface Shape {
  readonly field: string;
  readonly place: Pick<Problem, 'line' | 'column'>;
}

/** What has been found in a drawing so far. */
export interface Findings {
  readonly problems: Problem[];
  /** each colour with the shape that has it first */
  readonly colours: Map<string, Shape>;
}
