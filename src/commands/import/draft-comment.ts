const MAX_LENGTH = 500;

/** Front matter has its own limit, and an editor enough to do. */
const MAX_LOST_TEXTS = 30;

/** By these words such drafts are found again. */
export const DRAFT_MARK = 'The import lost something of this post, or may have';

/** What was lost, as a comment at the head of a draft's front matter. */
export function draftComment(lost: readonly string[]): string {
  const shown = lost.slice(0, MAX_LOST_TEXTS).map((text) => `# - ${oneLine(text)}`);
  if (lost.length > MAX_LOST_TEXTS) shown.push(`# - and ${lost.length - MAX_LOST_TEXTS} places more`);
  const how = '# Look at each place, then take out these lines and "status: draft" to publish it.';
  return [`# ${DRAFT_MARK}:`, ...shown, how, ''].join('\n');
}

/** A comment ends with its line, and may not speak to a terminal. */
function oneLine(text: string): string {
  return text
    .replace(/[\s\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\uFEFF]+/gu, ' ')
    .trim()
    .slice(0, MAX_LENGTH)
    .toWellFormed();
}
