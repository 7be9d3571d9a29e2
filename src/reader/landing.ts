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
    // Where the words are still there the browser finds them by itself.
    const words = valueOf('text', directives)
      ?.replace(/^[^,]*-,/, '')
      .split(',')[0];
    if (words && flat(prose.textContent).includes(flat(decodeURIComponent(words)))) return;
    const places = [...prose.querySelectorAll('[id]')];
    const [previous = -1, next = -1] = near.split(',').map((one) => places.findIndex((place) => place.id === one));
    const place = places[previous < 0 ? Math.max(next - 1, 0) : Math.min(previous + 1, places.length - 1)];
    if (place && Math.max(previous, next) >= 0) location.replace(`#${place.id}`);
  };
  land();
  addEventListener('hashchange', land);
}

function valueOf(name: string, directives: string): string | undefined {
  return directives
    .split('&')
    .find((one) => one.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').toLowerCase();
}
