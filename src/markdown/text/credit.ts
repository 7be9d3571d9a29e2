/** Signs and words that come before a name. */
const BEFORE_NAMES =
  /^(?:©|@|by\s|via\s|courtesy\b|(?:[\p{L}]+\s)?(?:photo|photograph|picture|image|foto|bild|credit|crédit|crédito|cr[eé]dits)s?\s*(?:[:：/]|by\s|\|))/iu;

/**
 * Names begin with a capital letter, sometimes after a particle or within the word (iStock), or are in a script without
 * capitals.
 */
const NAME = /^(?:(?:van|von|der|den|ter|de|da|di|du|al)[\s-])*[\p{L}\p{M}\p{N}'’.-]*[\p{Lu}\p{Lt}\p{Lo}]/u;

/** Agencies that are written without a capital letter. */
const AGENCIES = /^(?:dpa|epa|apa|afp|ap|ansa|imago|picture[ -]alliance|ullstein bild|akg-images)\b/;

/** Words for a person's place in a picture, or for a kind of picture. */
const OF_PICTURES = new Set(
  (
    'l r left right above below top bottom upper lower centre center middle front back rear row second third far inset ' +
    'foreground background clockwise from to and the of in on at with file archive library stock photo picture image ' +
    'pictured seen here illustration detail cropped ' +
    'links rechts oben unten mitte vorn vorne hinten von nach im der die reihe archiv archivbild archivfoto symbolbild bild foto ' +
    'gauche droite haut bas centre à au en de la le du archives photo ' +
    'izquierda derecha arriba abajo centro archivo imagen a el sinistra destra alto basso archivio esquerda direita arquivo ' +
    'слева справа сверху внизу архив фото ' +
    'يمين يسار أرشيف صورة أرشيفية ימין שמאל ארכיון'
  ).split(' '),
);

/** The same for languages without spaces between words, or with endings. */
const OF_PICTURES_UNPARTED =
  /^(?:左|右|上|下|中央|中|奥|手前|前|後|后|列|段|端|側|侧|から|起|至|人目|番目|の|と|は|資料|资料|写真|照片|圖片|图片|圖|图|画像|イメージ|ファイル|왼쪽|오른쪽|위|아래|가운데|앞|뒤|줄|부터|에서|번째|자료|사진)+$/;

/**
 * Whether the last parenthesis of a caption says who made or owns the picture. A credit begins as a name does, or with a
 * sign that a name follows; `left`, `l-r`, `File photo` or a year describe the picture and belong to the caption.
 */
export function isCredit(text: string): boolean {
  if (BEFORE_NAMES.test(text)) return true;
  return (NAME.test(text) || AGENCIES.test(text)) && !isOfPicture(text);
}

function isOfPicture(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.every((word) => OF_PICTURES.has(word) || OF_PICTURES_UNPARTED.test(word));
}
