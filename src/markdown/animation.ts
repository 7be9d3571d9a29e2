/** The warning about an animated picture. */
export const ANIMATION = {
  note: 'an animation; pages show only its first picture',
  still: 'a still picture',
} as const;
