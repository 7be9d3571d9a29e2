const CHARACTERS = new Intl.Segmenter('en');

/** The first letter of a name, with its marks, in upper case. */
export function firstLetter(name: string): string {
  const [first] = CHARACTERS.segment(name);
  return (first?.segment ?? '').toLocaleUpperCase('en');
}
