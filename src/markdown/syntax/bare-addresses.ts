import { findAndReplace } from 'mdast-util-find-and-replace';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import type { Nodes, Root } from 'mdast';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { markdownLineEndingOrSpace, unicodeWhitespace } from 'micromark-util-character';
import type { Code, Construct, Event, Extension, State, Tokenizer } from 'micromark-util-types';
import { AddressReader } from './address-end.ts';
import { isDense } from './scripts.ts';

const ADDRESS_START = /https?:\/\/|www\./i;
const LINKS: string[] = ['link', 'linkReference'] satisfies Nodes['type'][];

/**
 * Bare web addresses in the text, ended by our rule (address-end.ts). GitHub's construct for e-mail addresses is tried
 * at every letter and digit, so it is separate ({@link mailAddresses}).
 */
export function webAddresses(): Extension {
  return { text: { 72: http, 104: http, 87: www, 119: www } };
}

/** Makes links of what {@link webAddresses} found, and of addresses after a bracket that did not open a link. */
export function webAddressesFromMarkdown(): FromMarkdown {
  return { ...gfmAutolinkLiteralFromMarkdown(), transforms: [linkRest] };
}

/** {@link webAddresses}, and e-mail addresses as GitHub reads them. */
export function mailAddresses(): Extension {
  const { text = {} } = gfmAutolinkLiteral();
  const ours = Object.entries(text).map(([code, constructs]) => [
    code,
    [constructs].flat().map((construct) => REPLACED.get(construct?.name ?? '') ?? construct),
  ]);
  return { text: Object.fromEntries(ours) as NonNullable<Extension['text']> };
}

/** Makes links of what {@link mailAddresses} found. GitHub's own transform looks for addresses in all text, too. */
export function mailAddressesFromMarkdown(): FromMarkdown {
  const github = gfmAutolinkLiteralFromMarkdown();
  return { ...github, transforms: [linkRest, ...(github.transforms ?? [])] };
}

/** `previous` lets a text continue at each of these letters within a word. */
const http: Construct = {
  name: 'protocolAutolink',
  previous: mayPrecedeScheme,
  tokenize: tokenizer('literalAutolinkHttp', mayPrecedeScheme),
};
const www: Construct = {
  name: 'wwwAutolink',
  previous: mayPrecedeWww,
  tokenize: tokenizer('literalAutolinkWww', mayPrecedeWww),
};

const REPLACED = new Map<string, Construct>([
  ['protocolAutolink', http],
  ['wwwAutolink', www],
]);

function tokenizer(type: 'literalAutolinkHttp' | 'literalAutolinkWww', mayPrecede: (code: Code) => boolean): Tokenizer {
  return function (effects, ok, nok) {
    const { events, previous } = this;
    let left = 0;
    const look: Construct = {
      partial: true,
      tokenize(looking, found, none) {
        const reader = new AddressReader();
        const read: State = (code) => {
          if (!endsText(code) && reader.take(String.fromCharCode(code))) {
            looking.consume(code);
            return read;
          }
          left = reader.length;
          return left > 0 ? found(code) : none(code);
        };
        return read;
      },
    };
    const take: State = (code) => {
      if (left > 0 && code !== null) {
        left -= 1;
        effects.consume(code);
        return take;
      }
      effects.exit(type);
      effects.exit('literalAutolink');
      return ok(code);
    };
    return (code) => {
      if (!mayPrecede(previous) || isInBrackets(events)) return nok(code);
      effects.enter('literalAutolink');
      effects.enter(type);
      return effects.check(look, take, nok)(code);
    };
  };
}

/** White space, `<` or the end; negative codes are line endings and tabs. */
function endsText(code: Code): code is null {
  return code === null || code < 0 || code === 60 || markdownLineEndingOrSpace(code) || unicodeWhitespace(code);
}

function mayPrecedeScheme(code: Code): boolean {
  return code === null || !/[a-z]/i.test(toUnit(code));
}

function mayPrecedeWww(code: Code): boolean {
  return (
    code === null ||
    code < 0 ||
    /[\s(*_[\]~]/.test(toUnit(code)) ||
    /[^\0-\x7F\p{L}\p{N}]/u.test(toUnit(code)) ||
    isDense(toUnit(code))
  );
}

function toUnit(code: NonNullable<Code>): string {
  return code < 0 ? ' ' : String.fromCharCode(code);
}

/** Whether an earlier bracket has opened what may become a link. Text is not searched twice. */
function isInBrackets(events: readonly Event[]): boolean {
  for (let index = events.length - 1; index >= 0; index--) {
    const token = events[index]?.[1];
    if ((token?.type === 'labelLink' || token?.type === 'labelImage') && !token._balanced) return true;
    if (token?._gfmAutolinkLiteralWalkedInto) break;
  }
  const last = events.at(-1)?.[1];
  if (last) last._gfmAutolinkLiteralWalkedInto = true;
  return false;
}

/**
 * Looks for addresses in all text. It runs before GitHub's transform, which does the same, so that they end by our
 * rule.
 */
function linkRest(tree: Root): void {
  if (hasAddress(tree)) replaceAddresses(tree);
}

/** Whether a text outside links may contain an address. Most do not, and searching is faster than replacing. */
function hasAddress(node: Nodes): boolean {
  if (node.type === 'text') return ADDRESS_START.test(node.value);
  return 'children' in node && !LINKS.includes(node.type) && node.children.some(hasAddress);
}

function replaceAddresses(tree: Root): void {
  findAndReplace(
    tree,
    [
      /(?<![a-z\d])(?:https?:\/\/|www\.(?=\S))[^\s<]+/gi,
      (run: string) => {
        const reader = new AddressReader();
        for (const unit of run.split('')) if (!reader.take(unit)) break;
        const address = run.slice(0, reader.length);
        if (!address.includes('.')) return false;
        const url = /^w/i.test(address) ? `http://${address}` : address;
        const rest = run.slice(address.length);
        return [
          { type: 'link', title: null, url, children: [{ type: 'text', value: address }] },
          ...(rest ? [{ type: 'text' as const, value: rest }] : []),
        ];
      },
    ],
    { ignore: LINKS },
  );
}
