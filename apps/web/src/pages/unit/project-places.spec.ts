import { describe, expect, test } from '@jest/globals';
import { degreesWords, project, scaleBar } from './project-places.ts';

describe('places on a flat picture', () => {
  const picture = project(
    [
      { longitude: 0, latitude: 0 },
      { longitude: 2, latitude: 1 },
    ],
    600,
    400,
  );

  test('stand inside it, north above south and east right of west', () => {
    const [south, north] = [
      picture.place({ longitude: 0, latitude: 0 }),
      picture.place({ longitude: 2, latitude: 1 }),
    ];
    expect(north.y).toBeLessThan(south.y);
    expect(north.x).toBeGreaterThan(south.x);
    for (const { x, y } of [south, north]) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(600);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(400);
    }
  });

  test('are as far apart as they are: a degree of latitude is 111 km', () => {
    const one = picture.place({ longitude: 0, latitude: 0 });
    const other = picture.place({ longitude: 0, latitude: 1 });
    expect((one.y - other.y) / picture.pixelsOfKm).toBeCloseTo(111.32, 1);
  });

  test('have lines at round degrees, also around one point alone', () => {
    const alone = project([{ longitude: 30.123, latitude: -2.5 }], 600, 400);
    expect(alone.meridians.length).toBeGreaterThan(1);
    expect(alone.parallels.length).toBeGreaterThan(1);
    expect(degreesWords(-2.5, ['N', 'S'])).toBe('2.5° S');
  });

  test('have a bar of a round distance', () => {
    expect(scaleBar(2, 120)).toBe(50);
    expect(scaleBar(0.01, 120)).toBe(2_000);
  });
});
