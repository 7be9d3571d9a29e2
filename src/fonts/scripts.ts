/*
 * How each script is set, in one table, which setting-of.ts looks up. Pages get the values as custom properties that every
 * component scales (fonts/script-css.ts), drawn cards as numbers (media/cards/share-card.ts). Latin is the base: its
 * factors are 1.
 * Sources: W3C, Requirements for Japanese, Chinese, Korean, Arabic, Hebrew, Thai, Lao, Khmer, Tibetan, Ethiopic and Indic
 * layout (jlreq, clreq, klreq, alreq, hlreq, …); which language is written in which script: CLDR, likely subtags.
 */

export const LATIN: Setting = {
  text: 1,
  head: 1,
  ui: 1,
  tracking: 1,
  slant: 'italic',
  bold: 400,
  align: 'start',
  breaks: 'normal',
  lines: 'auto',
  hyphens: 'auto',
};

/** Slanted like Latin, but Newsreader has none of the letters. The system's face has a real bold. */
const EUROPEAN: Setting = { ...LATIN, bold: 700 };

/** No slant, because the browser would have to fake it, and no tracking, because letters are joined or set solid. */
const UPRIGHT: Setting = {
  ...EUROPEAN,
  text: 1.12,
  head: 1.25,
  ui: 1.1,
  tracking: 0,
  slant: 'normal',
  hyphens: 'manual',
};

/** Han is set solid and justified. No line begins with a closing mark or a small kana. */
const HAN: Setting = { ...UPRIGHT, text: 1.175, align: 'justify', lines: 'strict', marks: 'over right' };

/** Three dots in the middle of the line, as wide as a letter. */
const DOTS = 'U+2026';

/** Vowels and marks are stacked above and below the letters. */
const STACKED: Setting = { ...UPRIGHT, text: 1.2, head: 1.45, ui: 1.25 };

/** A range with a hyphen comes first, then the script that the tag states, then its language. */
export const SCRIPTS: readonly Script[] = [
  { names: 'Latn', languages: '', letters: '', setting: LATIN },
  // A letter can carry two marks.
  { names: '', languages: 'vi', letters: '', setting: { ...LATIN, text: 1.03, head: 1.14 } },
  {
    names: 'Cyrl Grek Armn Geor',
    languages: 'ab av ba be bg ce cu cv kk kv ky mk mn os ru sah sr tg tt uk el grc hy ka',
    letters: '',
    setting: EUROPEAN,
  },
  { names: 'Hebr', languages: 'he iw yi ji', setting: { ...UPRIGHT, text: 1.06, head: 1.14, ui: 1 } },
  {
    names: 'Arab Syrc Thaa',
    languages: 'ar fa ps sd ug arz ary ckb prs dv syr az-IR kk-CN ku-IQ ku-IR uz-AF',
    setting: { ...UPRIGHT, text: 1.2, ui: 1.15 },
  },
  // Nastaliq: words slope from above the line to below it.
  {
    names: 'Aran',
    languages: 'ur ks pnb skr ur-Arab ks-Arab pa-Arab pa-PK',
    letters: '',
    setting: { ...UPRIGHT, text: 1.35, head: 1.7, ui: 1.4 },
  },
  {
    names: 'Jpan Hira Kana Hrkt',
    languages: 'ja',
    letters: 'Hira Kana',
    setting: {
      ...HAN,
      phrases: true,
      wide: {
        characters: `U+2014,${DOTS}`,
        faces: ['HiraMinProN-W3', 'YuMincho-Regular', 'NotoSerifCJKjp-Regular', 'NotoSansCJKjp-Regular'],
      },
    },
  },
  {
    names: 'Hani Hans Hant',
    languages: 'zh cmn wuu yue lzh',
    letters: 'Hani',
    setting: {
      ...HAN,
      marks: 'under right',
      wide: {
        characters: `U+2014,U+2018-2019,U+201C-201D,${DOTS}`,
        faces: [
          'STSongti-SC-Regular',
          'SimSun',
          'NotoSerifCJKsc-Regular',
          'PingFangSC-Regular',
          'NotoSansCJKsc-Regular',
        ],
      },
    },
  },
  // Words have spaces between them, and a line ends at one.
  {
    names: 'Kore Hang',
    languages: 'ko',
    letters: 'Hang',
    setting: {
      ...HAN,
      align: 'start',
      breaks: 'keep-all',
      lines: 'auto',
      wide: {
        characters: DOTS,
        faces: ['AppleMyungjo', 'Batang', 'NotoSerifCJKkr-Regular', 'NotoSansCJKkr-Regular'],
      },
    },
  },
  { names: 'Thai Laoo', languages: 'th lo', setting: { ...STACKED, text: 1.15, head: 1.35, ui: 1.15 } },
  { names: 'Khmr Mymr Tibt', languages: 'km my shn bo dz', setting: STACKED },
  {
    names: 'Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh',
    languages: 'hi mr ne sa bh bho brx doi kok mai new bn as mni pa gu or ta te kn ml si',
    setting: { ...UPRIGHT, hyphens: 'auto' },
  },
  {
    names: 'Ethi Nkoo Cans Yiii Tfng Olck Cher Adlm Bali Cakm Cham Java Lana Mong Mtei Newa Rohg Sund Vaii',
    languages: 'am ti nqo cr iu oj ii zgh sat chr',
    setting: UPRIGHT,
  },
];

/** Ranges of one subtag; a script in the tag overrules them. */
export function plainRanges({ languages }: Script): readonly string[] {
  return split(languages).filter((range) => !range.includes('-'));
}

/** Ranges of several subtags; they overrule the script. */
export function exactRanges({ languages }: Script): readonly string[] {
  return split(languages).filter((range) => range.includes('-'));
}

export function split(words: string): readonly string[] {
  return words.split(' ').filter((word) => word !== '');
}

/** Scripts with the same settings. */
export interface Script {
  /** ISO 15924, as a tag may state them */
  readonly names: string;
  /** languages written in these scripts, as ranges of tags */
  readonly languages: string;
  /** Unicode scripts of their letters, where those are not `names` */
  readonly letters?: string;
  readonly setting: Setting;
}

/** The settings of a script. The first three are factors on the line heights of Latin. */
export interface Setting {
  /** running text, its captions and teasers */
  readonly text: number;
  /** headlines of all sizes */
  readonly head: number;
  /** buttons, labels and other small text */
  readonly ui: number;
  /** factor on letter-spacing: 1, or 0 if spacing would break words apart */
  readonly tracking: 0 | 1;
  /** style of emphasis and captions; upright emphasis is bold or has marks */
  readonly slant: 'italic' | 'normal';
  /** weight of strong words; 400 means that the page has no bold face and fattens the text face */
  readonly bold: 400 | 700;
  readonly align: 'start' | 'justify';
  /** CSS `word-break` */
  readonly breaks: 'normal' | 'keep-all';
  /** CSS `line-break` */
  readonly lines: 'auto' | 'strict';
  /** value of `hyphens` for the reader's setting “Hyphenate” */
  readonly hyphens: 'auto' | 'manual';
  /** position of the dots, in scripts that emphasise by dots */
  readonly marks?: 'over right' | 'under right';
  /** whether headlines break between phrases, in browsers that can */
  readonly phrases?: boolean;
  /** punctuation that is as wide as a letter, where Newsreader has it narrow */
  readonly wide?: WidePunctuation;
}

export interface WidePunctuation {
  /** CSS `unicode-range` */
  readonly characters: string;
  /** PostScript names of the faces of systems that draw it, the first one found */
  readonly faces: readonly string[];
}
