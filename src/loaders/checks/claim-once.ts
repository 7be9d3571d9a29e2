import type { Conflict, FieldInFile } from './story-claim.ts';

/**
 * Notes who claims a key first. Whoever claims it later has the conflict, which names the first.
 *
 * @param key undefined where nothing is claimed
 */
export function claimOnce(
  claims: Map<string, FieldInFile>,
  key: string | undefined,
  conflict: Conflict,
): readonly Conflict[] {
  if (key === undefined) return [];
  const first = claims.get(key);
  if (first) return [{ ...conflict, first }];
  claims.set(key, { file: conflict.file, path: conflict.path });
  return [];
}
