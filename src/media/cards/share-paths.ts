/** Where preview pictures are, by the digests of what they show: of this edition, and until it is planned of the one before. */
export const sharePaths = new Map<string, string>();
