const RAGGED = '(hanging-punctuation:first) and (not (font:-apple-system-body))';

/**
 * Rules that an engine does not know, and why the sheets have them. They have no effect there, and the page works without them.
 * Anything else that an engine does not know is a fault.
 */
export const UNKNOWN: Readonly<Record<Engine, readonly (readonly [what: string, why: string])[]>> = {
  chromium: [
    [RAGGED, 'it justifies Han between all letters'],
    ['text-align: match-parent', 'it knows the name with a prefix, which stands beside it'],
  ],
  firefox: [
    [RAGGED, 'it justifies Han between all letters'],
    ['(word-break:auto-phrase)', 'lines of a Japanese headline end within phrases there'],
    ['word-break: auto-phrase', 'the same, as a token'],
    ['orphans: 3', 'on paper a line may stand alone there'],
    ['widows: 3', 'on paper a line may stand alone there'],
    ['.search-box input::-webkit-search-cancel-button', 'it draws no such button'],
    ['input::-webkit-search-cancel-button', 'it draws no such button'],
    ['text-align: -webkit-match-parent', 'it knows the name without a prefix, which stands beside it'],
    ['text-wrap: pretty', 'the last line of a paragraph may be one word there'],
    ['@page bottom-center', 'what is on paper has no numbers of sheets of its own there'],
    ['@page top-left', 'nor a running head'],
    ['@page color', 'nor its colour'],
    ['@page font', 'nor its face'],
    ['(content:target-counter(attr(href url),page))', 'the contents of a series on paper have no page numbers there'],
    ['@view-transition navigation', 'pages do not fade into each other there'],
  ],
  webkit: [
    ['@font-face ascent-override', 'the fallback is as wide as the face of the paper there, and not as high'],
    ['@font-face descent-override', 'the same'],
    ['@font-face line-gap-override', 'the same'],
    ['@page bottom-center', 'what is on paper has no numbers of sheets of its own there'],
    ['@page top-left', 'nor a running head'],
    ['(content:target-counter(attr(href url),page))', 'the contents of a series on paper have no page numbers there'],
    ['(hyphenate-limit-chars:14)', 'hyphens stand in shorter words there'],
    ['hyphenate-limit-chars: 8 4 4', 'the same'],
    ['(word-break:auto-phrase)', 'lines of a Japanese headline end within phrases there'],
    ['word-break: auto-phrase', 'the same, as a token'],
    ['-webkit-text-size-adjust: none', 'only Safari on a phone enlarges text by itself'],
    ['forced-color-adjust: none', 'it forces no colours'],
    ['user-select: all', 'it knows the name with a prefix, which stands beside it'],
    ['user-select: none', 'the same'],
  ],
};

export type Engine = 'chromium' | 'firefox' | 'webkit';
