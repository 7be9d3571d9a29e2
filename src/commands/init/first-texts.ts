import { EN_DE_ES_FR, type FirstTexts } from './first-texts-en-de-es-fr.ts';

const pt: FirstTexts = {
  about: {
    title: 'Sobre {name}',
    label: 'Sobre',
    text: `{name} ainda não informou aqui quem faz o jornal, a quem ele pertence e como entrar em contato.

Este site não usa cookies, não conta visitantes e não carrega nada de outros sites. Você pode acompanhar todas as reportagens em um [leitor de feeds](/feeds/) e ver [o que este site guarda no seu aparelho](/your-data/).`,
  },
  corrections: {
    title: 'Como tratamos correções e retiradas',
    label: 'Política de correções',
    text: `Quando erramos, corrigimos a reportagem e avisamos nela: o que estava errado, o que é certo e quando mudamos. [Todas as correções](/corrections/) estão em uma página.

Se uma reportagem não se sustenta, nós a retiramos. A página dela continua no ar e diz quando e por quê.`,
  },
  accessibility: {
    title: 'Acessibilidade',
    label: 'Acessibilidade',
    text: `Este site é feito para cumprir as [Diretrizes de Acessibilidade para Conteúdo Web](https://www.w3.org/TR/WCAG22/) (WCAG) 2.2 no nível AA. Pode ser usado só com o teclado e com um leitor de tela, e o texto pode ser ampliado.

Ninguém verificou ainda até que ponto nossos textos e descrições de imagens fazem isso.`,
  },
};

const ja: FirstTexts = {
  about: {
    title: '{name}について',
    label: 'このサイトについて',
    text: `{name}の発行者、所有者、連絡先は、まだここに書かれていません。

このサイトはCookieを使わず、訪問者を数えず、ほかのサイトから何も読み込みません。すべての記事は[フィードリーダー](/feeds/)で購読できます。[このサイトが端末に保存するもの](/your-data/)も確認できます。`,
  },
  corrections: {
    title: '訂正と取り消しについて',
    label: '訂正の方針',
    text: `間違いがあったときは記事を訂正し、何が誤りで、何が正しく、いつ直したかをその記事に記します。[すべての訂正](/corrections/)は一つのページで見られます。

掲載を続けられないと判断した記事は取り消します。そのページは残り、取り消した日時と理由を示します。`,
  },
  accessibility: {
    title: 'アクセシビリティ',
    label: 'アクセシビリティ',
    text: `このサイトは[ウェブコンテンツ・アクセシビリティ・ガイドライン](https://www.w3.org/TR/WCAG22/)（WCAG）2.2のレベルAAを満たすように作られています。キーボードだけでも、スクリーンリーダーでも使え、文字を大きくできます。

私たちの文章と画像の説明がどこまで満たしているかは、まだ確認されていません。`,
  },
};

const ko: FirstTexts = {
  about: {
    title: '{name} 소개',
    label: '소개',
    text: `{name}의 발행인, 소유주, 연락처는 아직 여기에 적혀 있지 않습니다.

이 사이트는 쿠키를 쓰지 않고, 방문자를 세지 않으며, 다른 사이트에서 아무것도 불러오지 않습니다. 모든 기사를 [피드 리더](/feeds/)로 받아 볼 수 있고, [이 사이트가 기기에 저장하는 것](/your-data/)도 확인할 수 있습니다.`,
  },
  corrections: {
    title: '정정과 철회에 관하여',
    label: '정정 원칙',
    text: `잘못이 있으면 기사를 바로잡고 무엇이 틀렸고 무엇이 맞으며 언제 고쳤는지 그 기사에 밝힙니다. [모든 정정](/corrections/)은 한 페이지에서 볼 수 있습니다.

그대로 둘 수 없는 기사는 철회합니다. 그 페이지는 남아 언제, 왜 철회했는지 알립니다.`,
  },
  accessibility: {
    title: '접근성',
    label: '접근성',
    text: `이 사이트는 [웹 콘텐츠 접근성 지침](https://www.w3.org/TR/WCAG22/)(WCAG) 2.2의 AA 수준을 지키도록 만들어졌습니다. 키보드만으로도, 화면 낭독기로도 쓸 수 있고 글자를 키울 수 있습니다.

우리의 글과 사진 설명이 이를 얼마나 지키는지는 아직 아무도 확인하지 않았습니다.`,
  },
};

const zh: FirstTexts = {
  about: {
    title: '关于{name}',
    label: '关于我们',
    text: `{name}尚未在此说明由谁制作、归谁所有以及如何联系。

本站不使用Cookie，不统计访客，也不从其他网站加载任何内容。您可以用[RSS阅读器](/feeds/)订阅全部报道，也可以查看[本站在您的设备上保存了什么](/your-data/)。`,
  },
  corrections: {
    title: '我们如何处理更正和撤回',
    label: '更正原则',
    text: `如有差错，我们会更正报道，并在文中说明哪里错了、正确的是什么以及何时更改。[全部更正](/corrections/)列在同一页上。

如果报道不能成立，我们会撤回。原页面会保留，并说明撤回的时间和原因。`,
  },
  accessibility: {
    title: '无障碍',
    label: '无障碍',
    text: `本站力求符合[网页内容无障碍指南](https://www.w3.org/TR/WCAG22/)（WCAG）2.2 的 AA 级。只用键盘或使用屏幕阅读器都可以浏览，文字可以放大。

我们自己的文字和图片说明做得如何，尚未有人检查。`,
  },
};

const ar: FirstTexts = {
  about: {
    title: 'عن {name}',
    label: 'عن الموقع',
    text: `لم يُذكر هنا بعد من يُصدر {name}، ومن يملكها، وكيف يمكن التواصل معها.

لا يستخدم هذا الموقع ملفات تعريف الارتباط، ولا يحصي زواره، ولا يحمّل شيئا من مواقع أخرى. يمكنك متابعة كل المقالات في [قارئ الخلاصات](/feeds/)، والاطلاع على [ما يحفظه هذا الموقع على جهازك](/your-data/).`,
  },
  corrections: {
    title: 'كيف نتعامل مع التصحيحات والسحب',
    label: 'سياسة التصحيح',
    text: `حين نخطئ نصحح المقال ونذكر ذلك فيه: ما الخطأ، وما الصواب، ومتى غيّرناه. [كل التصحيحات](/corrections/) مجموعة في صفحة واحدة.

إذا لم يعد المقال صالحا للنشر نسحبه. وتبقى صفحته لتذكر متى سُحب ولماذا.`,
  },
  accessibility: {
    title: 'إمكانية الوصول',
    label: 'إمكانية الوصول',
    text: `صُمم هذا الموقع ليوافق [إرشادات الوصول إلى محتوى الويب](https://www.w3.org/TR/WCAG22/) ‏(WCAG) الإصدار 2.2 بالمستوى AA. يمكن استخدامه بلوحة المفاتيح وحدها وبقارئ الشاشة، ويمكن تكبير النص.

لم يتحقق أحد بعد من مدى التزام نصوصنا وأوصاف صورنا بذلك.`,
  },
};

/** By language. */
export const FIRST_TEXTS: Readonly<Record<string, FirstTexts>> = { ...EN_DE_ES_FR, pt, ja, ko, zh, ar };
