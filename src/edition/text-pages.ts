import { POLICIES, type PageLink, type Policy, type TextPage } from '../schemas/page.ts';
import { compareText } from '../lib/text/compare-text.ts';
import { textPagePath } from '../addresses/urls.ts';
import { compareNames } from './lists/order.ts';

/** Compares pages by number, then by title, then by id. */
export function comparePages(a: TextPage, b: TextPage): number {
  const [first, second] = [a.order ?? Number.MAX_SAFE_INTEGER, b.order ?? Number.MAX_SAFE_INTEGER];
  return first - second || compareNames(a.title, b.title) || compareText(a.id, b.id);
}

/** The links to pages that every page has, in order. */
export function pageLinks(pages: readonly TextPage[]): readonly PageLink[] {
  return pages
    .toSorted(comparePages)
    .flatMap(({ id, label, title, place }) =>
      place === 'none' ? [] : [{ path: textPagePath(id), label: label ?? title, place }],
    );
}

/** The path of the page that states a policy; undefined if there is none. */
export function policyPath(policy: Policy, pages: readonly TextPage[]): string | undefined {
  const page = pages.find((one) => one.policy.includes(policy));
  return page && textPagePath(page.id);
}

/** The path of every policy that a page states. */
export function policyPaths(pages: readonly TextPage[]): PolicyPaths {
  const names = Object.keys(POLICIES) as Policy[];
  return names.flatMap((name) => {
    const path = policyPath(name, pages);
    return path === undefined ? [] : [[name, path] as const];
  });
}

export type PolicyPaths = readonly (readonly [policy: Policy, path: string])[];
