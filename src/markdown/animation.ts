/** What an editor is told of a picture that moves, wherever it stands. */
export const ANIMATION = {
  note: 'an animation, of which pages show the first picture',
  still: 'a picture that stands still',
} as const;
