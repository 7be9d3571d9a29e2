const MAX_LENGTH = 500;

/** The most losses that are listed: front matter has a limited size, and an editor has limited time. */
const MAX_LOST_TEXTS = 30;

/** Text by which editors find such drafts. */
export const DRAFT_MARK = 'The import lost something of this post, or may have';

/** Writes the comment at the head of a draft's front matter that lists what was lost. */
export function draftComment(lost: readonly string[]): string {
  const shown = lost.slice(0, MAX_LOST_TEXTS).map((text) => `# - ${oneLine(text)}`);
  if (lost.length > MAX_LOST_TEXTS) shown.push(`# - and ${lost.length - MAX_LOST_TEXTS} places more`);
  const how = '# Look at each place, then take out these lines and "status: draft" to publish it.';
  return [`# ${DRAFT_MARK}:`, ...shown, how, ''].join('\n');
}

/** Puts a text on one line, without control characters. */
function oneLine(text: string): string {
  return text
    .replace(/[\s\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\uFEFF]+/gu, ' ')
    .trim()
    .slice(0, MAX_LENGTH)
    .toWellFormed();
}
