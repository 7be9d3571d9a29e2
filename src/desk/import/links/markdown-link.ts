/** An address as it stands in the parentheses of a link or picture. */
export function addressMarkdown(address: string): string {
  if (address === '') return '<>';
  // Spaces and parentheses would end it.
  return /[\s()<>]/.test(address) ? `<${address.replace(/[<>\n]/g, encodeURIComponent)}>` : address;
}

/** The title of a link or picture, with a space before it. */
export function titleMarkdown(title: string | null | undefined): string {
  return title ? ` "${title.replace(/\s+/g, ' ').replace(/["\\]/g, '\\$&')}"` : '';
}

export function pictureMarkdown(alt: string, address: string, title?: string | null): string {
  return `![${escapeText(alt)}](${addressMarkdown(address)}${titleMarkdown(title)})`;
}

/** Words as Markdown that reads as the same words. */
export function escapeText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\[\]]/g, '\\$&');
}
