import { fill } from '../../words/fill.ts';
import { element, ownLanguage } from '../dom.ts';

/** Lists show the age of stories up to this age; for older stories the date says more. */
const RECENT_DAYS = 7;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The format for comparing two clocks. If both show the same, the names of their zones do not matter. */
const CLOCK = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/**
 * Adds the reader's own time to a story's, and says in lists how long ago a story was. The page itself only has absolute
 * times.
 */
export function showYourTime(now: number): void {
  for (const zone of document.querySelectorAll('[data-zone]')) {
    const time = zone.closest('details')?.querySelector('time');
    const words = time && yourTime(time, ownLanguage());
    if (words) zone.append(element('span', { className: 'yours no-print' }, words));
  }
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-ago]')) sayHowLongAgo(time, now);
}

/** `(Nov 16, 16:10 your time)`; undefined if the reader's clock shows what the page says. */
function yourTime(time: HTMLTimeElement, lang: string): string | undefined {
  const { dateTime } = time;
  const yours = new Intl.DateTimeFormat(lang, CLOCK).format(new Date(dateTime));
  // The attribute has the offset: its first nineteen characters, read as UTC, are the story's own clock.
  const own = new Intl.DateTimeFormat(lang, { ...CLOCK, timeZone: 'UTC' }).format(
    new Date(`${dateTime.slice(0, 19)}Z`),
  );
  return yours === own ? undefined : fill(__WORDS__.tools.yourTime, { time: yours }, lang);
}

/**
 * The words take exactly the space of the day they replace, so no line of the list moves. If they do not fit, they are
 * short.
 */
function sayHowLongAgo(time: HTMLTimeElement, now: number): void {
  const ago = now - Date.parse(time.dateTime);
  if (!(ago >= 0 && ago < RECENT_DAYS * DAY)) return;
  const [length, unit] =
    ago < HOUR ? ([MINUTE, 'minute'] as const) : ago < DAY ? ([HOUR, 'hour'] as const) : ([DAY, 'day'] as const);
  const day = time.textContent;
  const room = time.offsetWidth;
  time.style.display = 'inline-block';
  time.style.minInlineSize = `${room}px`;
  time.title = day;
  for (const style of ['long', 'short'] as const) {
    time.textContent = new Intl.RelativeTimeFormat(ownLanguage(), { style }).format(-Math.floor(ago / length), unit);
    if (time.offsetWidth <= room) return;
  }
  time.textContent = day;
}
