import type { Remarks } from '../remarks.ts';
import type { PostLine } from './lines.ts';

/**
 * Removes the lists of attributes that CommonMark does not have: `{: .class }` and `{:toc}` of kramdown (Jekyll),
 * `## Heading {#id .class}` of Goldmark (Hugo). Code keeps them.
 */
export function dropAttributeLists(lines: readonly PostLine[], remarks: Remarks): PostLine[] {
  return lines.flatMap((line) => {
    if (line.isCode || !line.text.includes('{') || line.text.includes('`')) return [line];
    const text = dropKramdown(dropGoldmark(line.text));
    if (text === line.text) return [line];
    remarks.turn('lists of attributes, such as {: .class }', line.number);
    // A line with only a list belongs to the block above. A blank line in its place would separate that block from the next.
    return text.trim() === '' && line.text.trim() !== '' && !line.text.trim().endsWith(':toc}')
      ? []
      : [{ ...line, text }];
  });
}

/** `## Heading {#id .class}` and `![picture](a.png){.wide}` */
function dropGoldmark(text: string): string {
  const trimmed = text.trimEnd();
  const open = trimmed.lastIndexOf('{');
  if (!trimmed.endsWith('}') || open < 1 || trimmed.includes('}', open) === false) return text;
  const list = trimmed.slice(open + 1, -1).trim();
  if (!list.startsWith('#') && !list.startsWith('.')) return text;
  const before = trimmed.slice(0, open);
  return before.startsWith('#') || before.endsWith(')') ? before.trimEnd() : text;
}

/** Removes `{: .class }` and `{:: … }` anywhere in a line. */
function dropKramdown(text: string): string {
  let kept = '';
  let at = 0;
  for (let open = text.indexOf('{:'); open !== -1; open = text.indexOf('{:', at)) {
    const close = text.indexOf('}', open);
    if (close === -1) break;
    // No list contains a brace.
    const within = text.indexOf('{', open + 1);
    if (within !== -1 && within < close) {
      kept += text.slice(at, within);
      at = within;
      continue;
    }
    kept += text.slice(at, open).replace(/[ \t]$/, '');
    at = close + 1;
  }
  return kept + text.slice(at);
}
