import type { Schema } from '../../data/client.ts';

type Point = Schema<'AddPointsBody'>['points'][number];

const LINE = /^(\d{4}-\d{2}-\d{2})[\s;]+(-?\d[\d,]*(?:\.\d+)?)(?:[\s;]+(.*))?$/;

/** Reads lines of a day, a value and perhaps a note, as a spreadsheet pastes them; lines that are none are named, from 1. */
export function parsePoints(text: string): { readonly points: Point[]; readonly wrong: readonly number[] } {
  const points: Point[] = [];
  const wrong: number[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const found = LINE.exec(line.trim());
    if (found) points.push(pointOf(found));
    else wrong.push(index + 1);
  }
  return { points, wrong };
}

function pointOf([, day = '', value = '', note = '']: readonly string[]): Point {
  return { day, value: Number(value.replaceAll(',', '')), ...(note !== '' && { note }) };
}
