import { tidy } from './tidy.ts';

/**
 * Takes the reader of a link to a passage whose words, and so whose id, have changed since to the paragraph that stands
 * in its place. Such a link names the ids before and after it (passage.ts), in a directive of its own, which a script
 * can read through the Navigation API only: without it the reader is at the top of the story, as without script.
 */
export function landNearby(prose: HTMLElement): void {
  const land = () => {
    const [id = '', directives = ''] = (navigation.currentEntry?.url?.split('#')[1] ?? '').split(':~:');
    const near = valueOf('near', directives);
    if (!near || document.getElementById(id)) return;
    const places = [...prose.querySelectorAll('[id]')];
    const place = withWords(places, valueOf('text', directives)) ?? between(places, near.split(','));
    if (place) location.replace(`#${place.id}:~:${directives}`);
  };
  land();
  addEventListener('hashchange', land);
}

/** The place that still has the first words of the passage. */
function withWords(places: readonly Element[], directive = ''): Element | undefined {
  const words = flat(decode(directive.replace(/^[^,]*-,/, '').split(',')[0] ?? ''));
  return words === '' ? undefined : places.find(({ textContent }) => flat(textContent).includes(words));
}

/** What now stands after the earlier neighbour or before the later one; where nothing does, the neighbour. */
function between(places: readonly Element[], near: readonly string[]): Element | undefined {
  const [previous = -1, next = -1] = near.map((id) => places.findIndex((place) => place.id === id));
  if (previous >= 0) return places[previous + 1] ?? places[previous];
  return next >= 0 ? (places[next - 1] ?? places[next]) : undefined;
}

function valueOf(name: string, directives: string): string | undefined {
  return directives
    .split('&')
    .find((one) => one.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}

function flat(text: string): string {
  return tidy(text).toLowerCase();
}

/** A link may have been damaged on its way. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
