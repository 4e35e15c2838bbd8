/** A point in degrees (WGS 84). */
export interface Spot {
  readonly longitude: number;
  readonly latitude: number;
}

/** A piece of the earth as a flat picture: true at its middle, good enough for a country. */
export interface Projection {
  readonly width: number;
  readonly height: number;
  readonly pixelsOfKm: number;
  readonly place: (spot: Spot) => { readonly x: number; readonly y: number };
  /** Meridians and parallels at round degrees, with their place in the picture. */
  readonly meridians: readonly { readonly degrees: number; readonly x: number }[];
  readonly parallels: readonly { readonly degrees: number; readonly y: number }[];
}

const KM_OF_DEGREE = 111.32;
/** Places close together are not drawn as if they were far apart. */
const SMALLEST_DEGREES = 0.5;
const STEPS = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 30];
const LINES = 6;

const between = (values: readonly number[], room: number): readonly [middle: number, extent: number] => {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return [(least + most) / 2, Math.max(most - least, room)];
};

/** Fits these points into a picture of this size, equirectangular about their middle. Requires: at least one point. */
export function project(spots: readonly Spot[], width: number, height: number): Projection {
  const [latitude, tall] = between(
    spots.map((spot) => spot.latitude),
    SMALLEST_DEGREES,
  );
  const [longitude, wide] = between(
    spots.map((spot) => spot.longitude),
    SMALLEST_DEGREES,
  );
  const squeeze = Math.max(0.1, Math.cos((latitude * Math.PI) / 180));
  const scale = Math.min(width / (wide * squeeze), height / tall) * 0.7;
  const x = (degrees: number) => width / 2 + (degrees - longitude) * squeeze * scale;
  const y = (degrees: number) => height / 2 - (degrees - latitude) * scale;
  const [halfWide, halfTall] = [width / 2 / (scale * squeeze), height / 2 / scale];
  return {
    ...{ width, height, pixelsOfKm: scale / KM_OF_DEGREE },
    place: (spot) => ({ x: x(spot.longitude), y: y(spot.latitude) }),
    meridians: lines(longitude - halfWide, longitude + halfWide).map((degrees) => ({
      degrees,
      x: x(degrees),
    })),
    parallels: lines(latitude - halfTall, latitude + halfTall).map((degrees) => ({ degrees, y: y(degrees) })),
  };
}

function lines(from: number, to: number): readonly number[] {
  const step = STEPS.find((one) => (to - from) / one <= LINES) ?? 45;
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, i) =>
    Number(((first + i) * step).toFixed(4)),
  );
}

const SCALES = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000];

/** The longest round distance that a bar of at most so many pixels can stand for. */
export const scaleBar = (pixelsOfKm: number, most: number): number =>
  SCALES.findLast((km) => km * pixelsOfKm <= most) ?? 1;

/** `1.5° E`, `0.25° S`. */
export const degreesWords = (degrees: number, [positive, negative]: readonly [string, string]): string =>
  degrees === 0 ? '0°' : `${Math.abs(degrees)}° ${degrees > 0 ? positive : negative}`;
