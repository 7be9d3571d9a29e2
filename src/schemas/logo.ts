/** The logo of a publication: shapes of one colour on nothing, so that it can be painted in any; plain data. */
export interface Logo {
  /** of its view box, whose corner is at 0 0 */
  readonly width: number;
  readonly height: number;
  /** SVG elements that paint with `currentColor` alone */
  readonly markup: string;
}
