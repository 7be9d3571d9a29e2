/**
 * What the sheets say that an engine does not know, and why it is said all the same. Each does nothing there: the page is right
 * without it. All else that an engine does not know is a fault.
 */
export const UNKNOWN: Readonly<Record<Engine, readonly (readonly [what: string, why: string])[]>> = {
  chromium: [],
  firefox: [
    ['(word-break:auto-phrase)', 'lines of a Japanese headline end within phrases there'],
    ['word-break: auto-phrase', 'the same, as a token'],
    ['orphans: 3', 'on paper a line may stand alone there'],
    ['widows: 3', 'on paper a line may stand alone there'],
    ['.search-box input::-webkit-search-cancel-button', 'it draws no such button'],
    ['input::-webkit-search-cancel-button', 'it draws no such button'],
    ['text-wrap: pretty', 'the last line of a paragraph may be one word there'],
    ['@view-transition{navigation:auto}', 'pages do not fade into each other there'],
  ],
  webkit: [],
};

export type Engine = 'chromium' | 'firefox' | 'webkit';
