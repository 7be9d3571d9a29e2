/**
 * The logo of a publication: shapes in one colour on a transparent background, so that it can be painted in any colour.
 * Plain data.
 */
export interface Logo {
  /** of its view box, whose corner is at 0 0 */
  readonly width: number;
  readonly height: number;
  /** SVG elements that paint with `currentColor` alone */
  readonly markup: string;
}
