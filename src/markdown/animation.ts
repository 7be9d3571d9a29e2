/** What an editor is told about an animated picture. */
export const ANIMATION = {
  note: 'an animation, of which pages show the first picture',
  still: 'a picture that stands still',
} as const;
