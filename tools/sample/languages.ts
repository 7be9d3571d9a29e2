/** Samples in other languages. Every sentence says that it is a sample, and the first paragraph has the label. */
export const LANGUAGES = {
  ja: {
    title: 'Sample 見本記事',
    titles: [
      '港の朝をどう組むか',
      '長い見出しがどこで折り返されるかを確かめるための見本',
      '縦の線と横の線',
      '雨の日の見本',
    ],
    label: 'これは見本として作られた文章であり、何も報じていません。',
    sentences: [
      'この段落は、日本語の本文がどのように組まれるかを見るための見本です。',
      '「見本の市」という町は実在せず、ここに出てくる数字もすべて作りものです。',
      '句読点、かぎ括弧、そして長音記号「ー」が行の端でどう扱われるかにご注目ください。',
      '見本の文章は、読者に何かを伝えるためではなく、紙面の見え方を確かめるためにあります。',
      '英数字の Sample 2025 と日本語が同じ行に並ぶ見本でもあります。',
      '見出しが長いときにも、本文の幅は変わらないはずです。',
      'この一文も見本です。',
    ],
    heading: '見本の小見出し',
    joiner: '',
  },
  ar: {
    title: 'Sample نموذج',
    titles: [
      'نص تجريبي عن الميناء',
      'عنوان طويل كُتب فقط لنرى أين ينتهي السطر وأين يبدأ السطر التالي',
      'يوم ماطر في نموذج',
      'سطر من اليمين إلى اليسار',
    ],
    label: 'هذا نص نموذجي مختلق ولا ينقل أي خبر.',
    sentences: [
      'كُتبت هذه الفقرة لنرى كيف يظهر النص العربي على الصفحة.',
      'مدينة النموذج غير موجودة، وكل الأرقام الواردة هنا مختلقة.',
      'يُكتب النص من اليمين إلى اليسار، وتظهر فيه أحيانًا كلمة Sample والرقم 2025 في السطر نفسه.',
      'قال متحدث نموذجي: «هذه الجملة نموذج أيضًا».',
      'لا يخبر هذا النموذج القارئ بشيء، بل يساعد على رؤية شكل الصفحة.',
      'هل تبقى علامات الترقيم في مكانها الصحيح؟',
      'هذه الجملة القصيرة نموذج.',
    ],
    heading: 'عنوان فرعي نموذجي',
    joiner: ' ',
  },
  fr: {
    title: 'Sample (exemple)',
    titles: [
      'le port au petit matin',
      'un titre assez long pour que l’on voie où la ligne se coupe et où commence la suivante',
      'jour de pluie',
      'une colonne de texte',
    ],
    label: 'Ceci est un texte d’exemple inventé ; il ne rapporte rien.',
    sentences: [
      'Ce paragraphe montre comment un texte français se présente sur la page.',
      'La ville de l’exemple n’existe pas, et tous les chiffres cités ici sont inventés.',
      '« Cette phrase est elle aussi un exemple », a dit le porte-parole d’exemple n° 4.',
      'Les guillemets, les accents et les espaces insécables devraient rester à leur place : voilà ce que l’on vérifie ici.',
      'Cet exemple n’apprend rien au lecteur ; il aide à juger la mise en page.',
      'Voici une phrase courte.',
    ],
    heading: 'Un intertitre d’exemple',
    joiner: ' ',
  },
} as const satisfies Record<string, SampleLanguage>;

export interface SampleLanguage {
  /** Begins every headline. */
  readonly title: string;
  readonly titles: readonly [string, ...string[]];
  readonly label: string;
  readonly sentences: readonly [string, ...string[]];
  readonly heading: string;
  /** Between two sentences. */
  readonly joiner: string;
}
export type LanguageTag = keyof typeof LANGUAGES;
