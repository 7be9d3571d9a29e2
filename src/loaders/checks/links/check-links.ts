import { asLink } from '../../../markdown/links/as-link.ts';
import type { InspectedLink } from '../../../markdown/links/inspect-links.ts';
import { showFound, type FileProblem } from '../../../lib/errors/problem.ts';
import type { Callout } from '../../../schemas/callout.ts';
import { deadLinks, type LinkTargets } from './dead-links.ts';
import { decodeAddress } from './decode-address.ts';
import type { LinkedText } from './linked-text.ts';

/**
 * Finds links within the site that lead nowhere, each with its position and the closest address that exists. This runs
 * after everything is read, because only then all addresses are known. A body is opened only if one of its links may be
 * dead, or if a link names an id on its page.
 *
 * @param articles all valid ones, hidden ones too
 * @param bodies of the same files
 */
export function checkLinks({ callouts = [], isAsked = () => true, ...targets }: LinkedContent): FileProblem[] {
  const { bodies, articles, series, pages = [], people = [], topics = [] } = targets;
  const { judge, judgeOwn } = deadLinks(targets);

  return [...articles, ...series, ...pages, ...people, ...topics, ...callouts].filter(isAsked).flatMap((text) => {
    const isDoubtful = text.addresses.some((address) => address.startsWith('#') || judge(text, address));
    if (!isDoubtful) return [];
    return bodies.inspect(text.file).links.flatMap((link) => asProblem(text, link) ?? []);
  });

  function asProblem(text: LinkedText, link: InspectedLink): FileProblem | undefined {
    const { address, line, column } = link;
    const fault = address.startsWith('#') ? link.isDead && judgeOwn(text, address) : judge(text, address);
    if (!fault) return undefined;
    const { note, nearest } = fault;
    const write =
      nearest === undefined ? 'an address that exists, or the text without a link' : asPastableLink(link, nearest);
    return { file: text.file, line, column, field: 'link', found: showFound(decodeAddress(address)), note, write };
  }
}

/** Returns the link with another address, to be pasted. */
function asPastableLink({ text }: InspectedLink, address: string): string {
  return text === '' || text.length > 60 ? address : asLink(text, address);
}

export interface LinkedContent extends LinkTargets {
  readonly callouts?: readonly Callout[];
  /** whether the links of a text are wanted; by default those of all texts */
  readonly isAsked?: ((text: { readonly file: string }) => boolean) | undefined;
}
