import type { Processor } from 'unified';

const AUTOLINKS = new Set(['emailAutolink', 'protocolAutolink', 'wwwAutolink']);

/**
 * Takes the recognition of bare addresses out of remark-gfm, which asks at the start of every word whether an e-mail
 * address begins. For bodies that hold none; stands after remark-gfm.
 */
export default function remarkWithoutAutolinks(this: Processor): void {
  const data = this.data();
  // remark-gfm goes through the finished tree once more for what the tokens missed.
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).map((extension) =>
    [extension].flat(2).map(({ transforms, ...rest }) => ({
      ...rest,
      ...(transforms && { transforms: transforms.filter(({ name }) => name !== 'transformGfmAutolinkLiterals') }),
    })),
  );
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) => ({
    ...extension,
    text: Object.fromEntries(
      Object.entries(extension.text ?? {}).map(([code, constructs]) => [
        code,
        [constructs ?? []].flat().filter(({ name }) => !AUTOLINKS.has(name ?? '')),
      ]),
    ),
  }));
}
