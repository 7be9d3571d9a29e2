/**
 * Addresses of preview pictures, by the digests of what they show. Until this edition is planned, they are those of the
 * previous one.
 */
export const sharePaths = new Map<string, string>();
