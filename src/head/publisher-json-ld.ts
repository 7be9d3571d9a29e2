import type { NewsMediaOrganization, WithContext } from 'schema-dts';
import type { PolicyPaths } from '../edition/text-pages.ts';
import { POLICIES } from '../schemas/page.ts';
import type { Contact } from '../schemas/publication/publication-parts.ts';
import { absolute, paths } from '../addresses/urls.ts';
import { publication } from '../publication.ts';

/** The publication itself, for the front page. */
export function publisherJsonLd(policies: PolicyPaths): WithContext<NewsMediaOrganization> {
  const { legalName, owners, contact, country } = publication;
  const ownership = policies.find(([policy]) => policy === 'ownership')?.[1];
  return {
    '@context': 'https://schema.org',
    ...publisher(),
    description: publication.description,
    ...(legalName !== undefined && { legalName }),
    ...Object.fromEntries(policies.map(([policy, path]) => [POLICIES[policy], absolute(path)])),
    ...(owners.length > 0 && { ownershipFundingInfo: withPage(owners.join(', '), ownership) }),
    ...contactJsonLd(contact),
    ...((country !== undefined || contact?.address !== undefined) && {
      address: {
        '@type': 'PostalAddress',
        ...(contact?.address !== undefined && { streetAddress: contact.address }),
        ...(country !== undefined && { addressCountry: country }),
      },
    }),
    ...(publication.profiles.length > 0 && { sameAs: publication.profiles.map(({ address }) => address) }),
  };
}

/** A fact in words, and the page that explains it, if there is one. */
function withPage(words: string, path: string | undefined): string | [string, string] {
  return path === undefined ? words : [absolute(path), words];
}

function contactJsonLd({ email, telephone }: Contact = {}): Partial<Exclude<NewsMediaOrganization, string>> {
  if (email === undefined && telephone === undefined) return {};
  const ways = { ...(email !== undefined && { email }), ...(telephone !== undefined && { telephone }) };
  return { ...ways, contactPoint: { '@type': 'ContactPoint', contactType: 'newsroom', ...ways } };
}

/** The publication, as other things refer to it. */
export function publisher(): Exclude<NewsMediaOrganization, string> {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${absolute(paths.home)}#publisher`,
    name: publication.name,
    url: absolute(paths.home),
    logo: { '@type': 'ImageObject', url: absolute('/icon-512.png'), width: '512', height: '512' },
  };
}
