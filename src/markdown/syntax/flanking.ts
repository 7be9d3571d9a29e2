import { attention } from 'micromark-core-commonmark';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { classifyCharacter } from 'micromark-util-classify-character';
import type { Code, Construct, Extension } from 'micromark-util-types';
import { isDense, isTypographicQuote } from './scripts.ts';

const ASTERISK = 42;
const TILDE = 126;
const PUNCTUATION = 2;

/**
 * `*` and `~~` in any language. CommonMark lets them open and close by the spaces and punctuation beside them, which
 * fails where a script has no spaces: in `**「はい」**と` the second `**` closes nothing, because it is after punctuation
 * and before a letter. Here the punctuation of such a script, and typographic quotation marks (`**“Yes.”**Then`), count
 * as letters; beside such a script other punctuation does too (`**50%**増`). Everything else follows CommonMark,
 * including `_`, which marks nothing within a word. One tilde is a tilde: `20~30`. One `*` between digits is a
 * multiplication sign: `5*6*7`.
 */
export function flankingMarks(): Extension {
  const { text = {}, ...rest } = gfmStrikethrough({ singleTilde: false });
  const [strikethrough] = [text[TILDE]].flat();
  return {
    ...rest,
    text: {
      [ASTERISK]: emphasis,
      ...(strikethrough && { [TILDE]: { ...strikethrough, tokenize: withFlanks(strikethrough.tokenize) } }),
    },
  };
}

/** Only `*`, for a body without `~`. */
export function flankingEmphasis(): Extension {
  return { text: { [ASTERISK]: emphasis } };
}

/** Comes before the construct of micromark, which then never gets `*` and still handles `_`. */
const emphasis: Construct = {
  ...attention,
  tokenize: withFlanks(attention.tokenize, (code) => code === TILDE),
};

/**
 * A run of marks for `tokenize`, which may open or close by our rule.
 *
 * @param isMark whether a character beside it is a mark that opens and closes with it (`*~~a~~*`)
 */
function withFlanks(tokenize: Construct['tokenize'], isMark = (_code: Code) => false): Construct['tokenize'] {
  return function (effects, ok, nok) {
    const { previous, events } = this;
    const before = groupOf(previous);
    const close = (code: Code) => {
      const token = events.at(-1)?.[1];
      if (!token) return ok(code);
      const after = groupOf(code);
      const isTimes = token.end.offset - token.start.offset === 1 && isFigure(previous) && isFigure(code);
      if (isTimes) {
        token._open = token._close = false;
        return ok(code);
      }
      token._open =
        !after || (after === PUNCTUATION && (before !== undefined || isDenseCode(previous))) || isMark(code);
      token._close =
        !before || (before === PUNCTUATION && (after !== undefined || isDenseCode(code))) || isMark(previous);
      return ok(code);
    };
    return tokenize.call(this, effects, close, nok);
  };
}

/** White space, punctuation, or undefined for a letter or what counts as one. */
function groupOf(code: Code): ReturnType<typeof classifyCharacter> {
  const group = classifyCharacter(code);
  if (group !== PUNCTUATION || code === null) return group;
  const unit = String.fromCharCode(code);
  return isDense(unit) || isTypographicQuote(unit) ? undefined : PUNCTUATION;
}

function isFigure(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57;
}

function isDenseCode(code: Code): boolean {
  return code !== null && code > 127 && isDense(String.fromCharCode(code));
}
