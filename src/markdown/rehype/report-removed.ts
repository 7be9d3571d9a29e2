import type { Element, Nodes, Properties, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { insteadOf, tagInsteadOf } from './suggest-markdown.ts';
import { sanitizeSchema } from '../sanitize-schema.ts';
import { excerpt, plugin, type Story } from '../story.ts';

/** A single element has no ancestors, and the HTML parser has already put the parts of tables into tables. */
const judge = { ...sanitizeSchema, ancestors: {} };

/** Keeps the tree from before the sanitizer, which does not change its input. */
export const rehypeBeforeSanitize = plugin((tree: Root, story) => {
  story.unsafe = tree;
});

/**
 * Reports what the sanitizer removed. For nearly every story, counting both trees is enough, because it only removes. If
 * the counts differ, each element is sanitized again alone. An attribute that has lost all its values, such as `class`,
 * is removed too.
 */
export function reportRemoved(safe: Nodes, story: Story, body: string): void {
  if (!story.unsafe || count(story.unsafe) === count(safe)) return;
  reportChildren(story.unsafe, story, 1, { reported: reportedTags(story), ended: tagsEnded(body) });
  stripEmptyLists(safe);
}

/**
 * Tags of another system that look like HTML, such as `{{<name x>}}`, by line and name. They are already reported as such
 * (mistakes/).
 */
function reportedTags({ warnings, context }: Story): ReadonlySet<string> {
  return new Set(
    warnings.flatMap(({ line, found }) => {
      const name = /^\{\{<([^\s/>]+)/.exec(found ?? '')?.[1]?.toLowerCase();
      return name ? [`${line - context.bodyLine + 1} ${name}`] : [];
    }),
  );
}

/** The names of all elements with an end tag somewhere. */
function tagsEnded(body: string): ReadonlySet<string> {
  return new Set([...body.matchAll(/<\/([a-z][\w-]*)/gi)].map(([, name = '']) => name.toLowerCase()));
}

function stripEmptyLists(node: Nodes): void {
  if (node.type === 'element') {
    node.properties = Object.fromEntries(
      Object.entries(node.properties).filter(([, value]) => !Array.isArray(value) || value.length > 0),
    );
  }
  if ('children' in node) for (const child of node.children) stripEmptyLists(child);
}

function count(node: Nodes): number {
  let sum = 0;
  if (node.type === 'element') sum += 1 + countProperties(node.properties);
  if ('children' in node) for (const child of node.children) sum += count(child);
  return sum;
}

function countProperties(properties: Properties): number {
  let sum = 0;
  for (const value of Object.values(properties)) sum += 1 + (Array.isArray(value) ? value.length : 0);
  return sum;
}

function reportChildren(parent: Root | Element, story: Story, line: number, tags: Tags): void {
  for (const child of parent.children) {
    if (child.type === 'element') reportElement(child, story, child.position?.start.line ?? line, tags);
  }
}

function reportElement(element: Element, story: Story, line: number, tags: Tags): void {
  if (tags.reported.has(`${line} ${element.tagName}`)) {
    reportChildren(element, story, line, tags);
    return;
  }
  const verdict = sanitize({ ...element, children: [] }, judge);
  const name = `<${excerpt(element.tagName)}>`;
  if (verdict.type === 'element') {
    reportProperties(element, verdict, story, line);
  } else if (sanitizeSchema.strip?.includes(element.tagName)) {
    story.warnAtLine(line, { found: name, note: 'is left out with everything in it', write: insteadOf(element) });
    return;
  } else {
    story.warnAtLine(line, {
      found: name,
      note: 'is left out; its text is kept',
      write: isWord(element, tags) ? `\\${name}` : insteadOf(element),
    });
  }
  reportChildren(element, story, line, tags);
}

/** Whether a tag was most likely typed as words: `<name>` without an end tag. */
function isWord({ tagName, properties, children }: Element, { ended }: Tags): boolean {
  return !ended.has(tagName) && children.length > 0 && Object.keys(properties).length === 0;
}

function reportProperties(unsafe: Element, safe: Element, story: Story, line: number): void {
  for (const [name, value] of Object.entries(unsafe.properties)) {
    const kept = safe.properties[name];
    if (String(kept) === String(value) && kept !== undefined) continue;
    const shown = Array.isArray(value) ? value.join(' ') : String(value);
    const found = `<${unsafe.tagName} ${attributeName(name)}="${excerpt(shown)}">`;
    const write = tagInsteadOf(safe, unsafe, story, attributeName);
    story.warnAtLine(line, { found, note: `the attribute ${attributeName(name)} is left out`, write });
  }
}

/** The name of a hast property in HTML, well enough for a message. */
function attributeName(property: string): string {
  if (property === 'className') return 'class';
  if (property === 'htmlFor') return 'for';
  if (/^data[A-Z]/.test(property)) return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return excerpt(property.toLowerCase().replace(/^aria(?=[a-z])/, 'aria-'));
}

interface Tags {
  /** what has been reported as a tag of another system, by line and name */
  readonly reported: ReadonlySet<string>;
  /** names of elements that have an end */
  readonly ended: ReadonlySet<string>;
}
