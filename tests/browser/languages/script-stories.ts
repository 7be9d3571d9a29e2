import { storyFile } from '../../../tools/lib/stories.ts';

/** A line of sample words in each script, and how its text, its headlines and its emphasis should look. */
export const SAMPLES = {
  en: {
    title: 'A sample headline that runs over some lines',
    words: 'Sample words',
    text: 1.58,
    head: 1.12,
    slant: 'italic',
  },
  vi: { title: 'Bài mẫu: một tiêu đề dài ẤỄỔ', words: 'Văn bản mẫu', text: 1.6, head: 1.25, slant: 'italic' },
  ru: { title: 'Образец очень длинного заголовка', words: 'Образец текста', text: 1.58, head: 1.12, slant: 'italic' },
  ja: {
    title: '長い見出しがどこで折り返されるかを確かめる見本',
    words: '見本の文章',
    text: 1.85,
    head: 1.35,
    slant: 'normal',
  },
  'ja-JP': { title: '長い見出しの見本', words: '見本の文章', text: 1.85, head: 1.35, slant: 'normal' },
  'zh-Hant': { title: '一個很長的標題樣本', words: '樣本文字', text: 1.85, head: 1.35, slant: 'normal' },
  yue: { title: '一個好長嘅標題樣本', words: '樣本文字', text: 1.85, head: 1.35, slant: 'normal' },
  ko: {
    title: '아주 긴 제목이 낱말 안에서 끊어지지 않는 견본',
    words: '견본 문장',
    text: 1.85,
    head: 1.35,
    slant: 'normal',
  },
  ar: { title: 'عنوان طويل كُتب فقط لنرى أين ينتهي السطر', words: 'نص تجريبي', text: 1.85, head: 1.35, slant: 'normal' },
  fa: { title: 'عنوان بسیار بلند برای دیدن فاصلهٔ سطرها', words: 'متن نمونه', text: 1.85, head: 1.35, slant: 'normal' },
  ur: { title: 'سطروں کے درمیان فاصلہ دیکھنے کی سرخی', words: 'نمونہ متن', text: 2, head: 1.7, slant: 'normal' },
  he: { title: 'כותרת ארוכה מאוד לדוגמה', words: 'טקסט לדוגמה', text: 1.6, head: 1.25, slant: 'normal' },
  th: { title: 'พาดหัวข่าวตัวอย่างที่ยาวมาก', words: 'ข้อความตัวอย่าง', text: 1.8, head: 1.4, slant: 'normal' },
  lo: { title: 'ຫົວຂໍ້ຕົວຢ່າງທີ່ຍາວ', words: 'ຂໍ້ຄວາມຕົວຢ່າງ', text: 1.8, head: 1.4, slant: 'normal' },
  km: { title: 'ចំណងជើងគំរូវែង', words: 'អត្ថបទគំរូ', text: 1.85, head: 1.5, slant: 'normal' },
  my: { title: 'နမူနာ ခေါင်းစဉ်ရှည်', words: 'နမူနာစာသား', text: 1.85, head: 1.5, slant: 'normal' },
  hi: { title: 'एक बहुत लंबा नमूना शीर्षक', words: 'नमूना पाठ', text: 1.7, head: 1.35, slant: 'normal' },
  bn: { title: 'খুব দীর্ঘ নমুনা শিরোনাম', words: 'নমুনা লেখা', text: 1.7, head: 1.35, slant: 'normal' },
  ta: { title: 'மிக நீண்ட மாதிரி தலைப்பு', words: 'மாதிரி உரை', text: 1.7, head: 1.35, slant: 'normal' },
  'sr-Latn': { title: 'Uzorak naslova', words: 'Uzorak teksta', text: 1.58, head: 1.12, slant: 'italic' },
  'az-Arab': { title: 'نمونه باشلیق', words: 'نمونه متن', text: 1.85, head: 1.35, slant: 'normal' },
} as const satisfies Record<string, Sample>;

export type Lang = keyof typeof SAMPLES;
export const LANGS = Object.keys(SAMPLES) as Lang[];

export const pathOf = (lang: Lang) => `/2024/04/01/${lang.toLowerCase()}/`;

/** A story in each language, each with a passage in English and one in Japanese. */
export function scriptStories(): Record<string, string> {
  return Object.fromEntries(
    LANGS.map((lang, index) => {
      const { title, words } = SAMPLES[lang];
      const fields = {
        id: `scr${String.fromCharCode(97 + index)}aaaa`,
        title,
        standfirst: words,
        lang,
        published: `2024-04-01T${String(index).padStart(2, '0')}:00:00+09:00`,
        photo: { caption: words, credit: 'Sample Agency' },
        corrections: [{ at: '2024-04-02T09:00:00+09:00', kind: 'correction', text: words }],
      };
      return [`articles/2024/${lang.toLowerCase()}.md`, storyFile(fields, body(words))];
    }),
  );
}

function body(words: string): string {
  return [
    `${words} *${words}* **${words}** \`git commit --amend\``,
    `## ${words}`,
    '```sh\ngit commit --amend\n```',
    '<p lang="en">Sample words <em>in English</em></p>',
    '<p lang="ja">見本<em>の文章</em></p>',
    `${words} <span lang="ja">見本<em>の文章</em></span> <span lang="en">sample <em>words</em></span>`,
  ].join('\n\n');
}

interface Sample {
  readonly title: string;
  readonly words: string;
  /** the minimum line heights, as multiples of the font size */
  readonly text: number;
  readonly head: number;
  readonly slant: 'italic' | 'normal';
}
