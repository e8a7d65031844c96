export type Precision = 'country' | 'city' | 'exact';

/** From the coarsest to the finest. */
export const precisions: ReadonlyArray<Precision> = ['country', 'city', 'exact'];

export interface Point {
  latitude: number;
  longitude: number;
  precision: Precision;
}

const digits: Record<Precision, number> = { country: 0, city: 1, exact: 5 };

/** How far an arrow key moves a point: as far as its precision tells places apart, and in exact points a hundred metres. */
export const stepOf = (precision: Precision) => (precision === 'exact' ? 0.001 : 10 ** -digits[precision]);

/** As the server stores it: no finer than its precision, and on the globe. */
export function coarsened({ latitude, longitude, precision }: Point): Point {
  const round = (degrees: number, most: number) =>
    Number(Math.min(most, Math.max(-most, degrees)).toFixed(digits[precision])) || 0;
  return { latitude: round(latitude, 90), longitude: round(longitude, 180), precision };
}
