import { memoize } from '../lib/caches/memoize.ts';

const MINUTE_MS = 60_000;

const formatterOf = memoize(
  (zone: string) => new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }),
);

/**
 * How far a zone was ahead of UTC at an instant, in milliseconds. Before about 1920 many zones followed the sun of their
 * city to the second, and Africa/Monrovia did until 1972.
 */
export function offsetAt(instant: Date, zone: string): number {
  const [, sign, hours = 0, minutes = 0, seconds = 0] =
    /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(formatterOf(zone).format(instant)) ?? [];
  const size = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -size : size;
}

/** Returns what the clock and the calendar of a zone show at an instant, as a date to be read by its UTC fields. */
export function clockIn(instant: Date, zone: string): Date {
  return new Date(instant.getTime() + offsetAt(instant, zone));
}

/**
 * The instant at which a zone's clock shows a time, given as by {@link clockIn}. When clocks are set back there are two:
 * the earlier is taken. A time skipped when clocks are set forward is counted with the offset before the change.
 */
export function instantOf(clock: Date, zone: string): Date {
  const day = 24 * 60 * MINUTE_MS;
  const [before, after] = [-day, day].map((away) => offsetAt(new Date(clock.getTime() + away), zone)) as [
    number,
    number,
  ];
  const candidates = [before, after].map((offset) => new Date(clock.getTime() - offset));
  return candidates.find((instant) => clockIn(instant, zone).getTime() === clock.getTime()) ?? candidates[0] ?? clock;
}

/** Rounds an offset to whole minutes. */
export function nearestMinute(offset: number): number {
  return Math.round(offset / MINUTE_MS) * MINUTE_MS;
}

/** `+09:00`, for an offset in whole minutes; `+00:00` for zero. */
export function formatOffset(offset: number): string {
  const minutes = Math.abs(offset) / MINUTE_MS;
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `${offset < 0 ? '-' : '+'}${hour}:${minute}`;
}
