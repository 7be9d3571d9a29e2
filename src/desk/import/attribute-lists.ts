const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** kramdown's `{: .class }` and `{:toc}`, alone in a line or after a text. */
const KRAMDOWN = /[ \t]?\{:{1,2}[^{}\n]*\}/g;

/** Goldmark's `## Heading {#id .class}`. */
const HEADING = /^(#{1,6}[ \t].*?)[ \t]*\{[#.][^{}\n]*\}[ \t]*$/;

/**
 * A body without the lists of attributes that Jekyll's and Hugo's Markdown have and CommonMark has not, where they would
 * stand in the text; code keeps them.
 */
export function dropAttributeLists(body: string): { body: string; isChanged: boolean } {
  let fence: string | undefined;
  const lines = body.split('\n').map((line) => {
    const mark = FENCE.exec(line)?.[1];
    if (mark !== undefined) {
      if (fence === undefined) fence = mark;
      else if (mark.startsWith(fence)) fence = undefined;
      return line;
    }
    if (fence !== undefined || /^(?: {4}|\t)/.test(line) || line.includes('`')) return line;
    return line.replace(HEADING, '$1').replace(KRAMDOWN, '');
  });
  const kept = lines.join('\n');
  return { body: kept, isChanged: kept !== body };
}
