/*
 * What a new paper says about itself until its editors write their own. It promises what the software does, and nothing
 * that only editors can know. `{name}` is the paper.
 */

const en: FirstTexts = {
  about: {
    title: 'About {name}',
    label: 'About',
    text: `{name} has not yet said here who publishes it, who owns it and how to get in touch.

This site sets no cookies, counts no visitors and loads nothing from other sites. You can follow every story in a [feed reader](/feeds/), and see [what this site keeps on your device](/your-data/).`,
  },
  corrections: {
    title: 'How we handle corrections and withdrawals',
    label: 'Corrections policy',
    text: `When we make a mistake, we correct the story and say so there: what was wrong, what is right and when we changed it. [All corrections](/corrections/) are listed on one page.

If a story does not hold up, we withdraw it. Its page stays and says when and why.`,
  },
  accessibility: {
    title: 'Accessibility',
    label: 'Accessibility',
    text: `This site is made to meet the [Web Content Accessibility Guidelines](https://www.w3.org/TR/WCAG22/) 2.2 at level AA. It can be used with a keyboard alone and with a screen reader, and its text can be made larger.

Nobody has checked yet how well our own texts and image descriptions do that.`,
  },
};

const de: FirstTexts = {
  about: {
    title: 'Über {name}',
    label: 'Über uns',
    text: `{name} hat hier noch nicht angegeben, wer die Zeitung macht, wem sie gehört und wie sie zu erreichen ist.

Diese Seite setzt keine Cookies, zählt keine Besucher und lädt nichts von anderen Seiten. Sie können alle Artikel in einem [Feedreader](/feeds/) abonnieren und sehen, [was diese Seite auf Ihrem Gerät speichert](/your-data/).`,
  },
  corrections: {
    title: 'Wie wir Artikel korrigieren und zurückziehen',
    label: 'Umgang mit Korrekturen',
    text: `Wenn wir einen Fehler machen, korrigieren wir den Artikel und weisen dort darauf hin: was falsch war, was richtig ist und wann wir es geändert haben. [Alle Korrekturen](/corrections/) stehen auf einer Seite.

Ist ein Artikel nicht zu halten, ziehen wir ihn zurück. Seine Seite bleibt bestehen und nennt Zeitpunkt und Grund.`,
  },
  accessibility: {
    title: 'Barrierefreiheit',
    label: 'Barrierefreiheit',
    text: `Diese Seite soll die [Web Content Accessibility Guidelines](https://www.w3.org/TR/WCAG22/) 2.2 auf Stufe AA erfüllen. Sie lässt sich allein mit der Tastatur und mit einem Screenreader bedienen, und die Schrift lässt sich vergrößern.

Wie gut unsere eigenen Texte und Bildbeschreibungen das tun, hat noch niemand geprüft.`,
  },
};

const es: FirstTexts = {
  about: {
    title: 'Acerca de {name}',
    label: 'Quiénes somos',
    text: `{name} todavía no ha indicado aquí quién lo publica, a quién pertenece ni cómo ponerse en contacto.

Este sitio no usa cookies, no cuenta visitantes y no carga nada de otros sitios. Puedes seguir todos los artículos en un [lector de noticias](/feeds/) y ver [qué guarda este sitio en tu dispositivo](/your-data/).`,
  },
  corrections: {
    title: 'Cómo tratamos las correcciones y las retiradas',
    label: 'Política de correcciones',
    text: `Cuando cometemos un error, corregimos el artículo y lo indicamos en él: qué estaba mal, qué es lo correcto y cuándo lo cambiamos. [Todas las correcciones](/corrections/) están en una página.

Si un artículo no se sostiene, lo retiramos. Su página se conserva y dice cuándo y por qué.`,
  },
  accessibility: {
    title: 'Accesibilidad',
    label: 'Accesibilidad',
    text: `Este sitio está hecho para cumplir las [Pautas de Accesibilidad para el Contenido Web](https://www.w3.org/TR/WCAG22/) 2.2 en el nivel AA. Se puede usar solo con el teclado y con un lector de pantalla, y el texto se puede ampliar.

Nadie ha comprobado todavía hasta qué punto lo cumplen nuestros textos y las descripciones de las imágenes.`,
  },
};

const fr: FirstTexts = {
  about: {
    title: 'À propos de {name}',
    label: 'À propos',
    text: `{name} n’a pas encore indiqué ici qui le publie, à qui il appartient et comment le joindre.

Ce site n’utilise pas de cookies, ne compte pas ses visiteurs et ne charge rien d’autres sites. Vous pouvez suivre tous les articles dans un [lecteur de flux](/feeds/) et voir [ce que ce site conserve sur votre appareil](/your-data/).`,
  },
  corrections: {
    title: 'Comment nous traitons les rectificatifs et les retraits',
    label: 'Politique de rectification',
    text: `Quand nous faisons une erreur, nous corrigeons l’article et nous le signalons\u00a0: ce qui était faux, ce qui est juste et quand nous l’avons modifié. [Tous les rectificatifs](/corrections/) sont réunis sur une page.

Si un article se révèle infondé, nous le retirons. Sa page reste en ligne et indique quand et pourquoi.`,
  },
  accessibility: {
    title: 'Accessibilité',
    label: 'Accessibilité',
    text: `Ce site est conçu pour respecter les [règles pour l’accessibilité des contenus web](https://www.w3.org/TR/WCAG22/) (WCAG) 2.2 au niveau AA. Il s’utilise au clavier seul et avec un lecteur d’écran, et le texte peut être agrandi.

Personne n’a encore vérifié dans quelle mesure nos propres textes et descriptions d’images les respectent.`,
  },
};

/** The pages of a new paper. */
export type FirstPage = 'about' | 'corrections' | 'accessibility';

export type FirstTexts = Readonly<
  Record<FirstPage, { readonly title: string; readonly label: string; readonly text: string }>
>;

export const EN_DE_ES_FR = { en, de, es, fr };
