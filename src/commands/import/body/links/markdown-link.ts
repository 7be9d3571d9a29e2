import { escapeMarkdown } from '../../../../markdown/escape-markdown.ts';

/** Text that would be read as another character. */
const REFERENCE = /&(?=#?[\p{L}\p{N}]+;)/gu;

/** Writes an address for the parentheses of a link or picture. */
export function addressMarkdown(address: string): string {
  if (address === '') return '<>';
  // Spaces and parentheses would end it.
  const plain = address.replace(REFERENCE, '&amp;').replaceAll('\\', '%5C');
  return /[\s()<>]/.test(plain) ? `<${plain.replace(/[<>\n]/g, encodeURIComponent)}>` : plain;
}

/** Writes the title of a link or picture, with a space before it. */
export function titleMarkdown(title: string | null | undefined): string {
  return title ? ` "${title.replace(/\s+/g, ' ').replace(/["\\]/g, '\\$&').replace(REFERENCE, '\\&')}"` : '';
}

export function pictureMarkdown(alt: string, address: string, title?: string | null): string {
  return `![${escapeMarkdown(alt)}](${addressMarkdown(address)}${titleMarkdown(title)})`;
}
