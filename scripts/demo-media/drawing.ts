/** The drawing kit of the demo pictures: threads, rings and dots on flat colour, as SVG text. */
export const width = 1600;
export const height = 900;

export interface Ink {
  deep: string;
  accent: string;
  bright: string;
  tint: string;
}

/** Deep tone, accent, light accent and tint of each region palette. */
export const inks = {
  maas: { deep: '#06303a', accent: '#0b5563', bright: '#7fd0df', tint: '#e0eff1' },
  duin: { deep: '#12294e', accent: '#1e4a8c', bright: '#9fc2ff', tint: '#f5edd8' },
  steen: { deep: '#3c150d', accent: '#8a2f1d', bright: '#f0a48f', tint: '#f6e7e0' },
  heide: { deep: '#33173f', accent: '#6a2f86', bright: '#d6a8ec', tint: '#f1e6f5' },
  linde: { deep: '#17331a', accent: '#2f6b34', bright: '#9fd6a0', tint: '#e6f1e2' },
  zee: { deep: '#0a2f4f', accent: '#0f5c8f', bright: '#8ccbf2', tint: '#e2eef6' },
} satisfies Record<string, Ink>;

export const paper = '#fcfbf8';

export type Point = readonly [x: number, y: number];

const round = (value: number) => Math.round(value * 10) / 10;

/** One picture: a ground of one colour with the parts on it. */
export function picture(ground: string, parts: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${ground}"/>`,
    ...parts,
    '</svg>',
  ].join('\n');
}

export interface Stroke {
  colour: string;
  width: number;
  dotted?: boolean;
  opacity?: number;
}

export function thread(path: string, { colour, width: weight, dotted = false, opacity = 1 }: Stroke): string {
  const dash = dotted ? ` stroke-dasharray="1 ${round(weight * 2.4)}"` : '';
  const pale = opacity === 1 ? '' : ` opacity="${opacity}"`;
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${weight}" stroke-linecap="round" stroke-linejoin="round"${dash}${pale}/>`;
}

/** Something was agreed or looked back on. */
export function ring([x, y]: Point, radius: number, colour: string, inside: string, weight = radius * 0.42): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${radius}" fill="${inside}" stroke="${colour}" stroke-width="${round(weight)}"/>`;
}

/** It stopped here. */
export function stop([x, y]: Point, radius: number, colour: string): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${radius}" fill="${colour}"/>`;
}

export function shape(path: string, colour: string): string {
  return `<path d="${path}" fill="${colour}"/>`;
}

/** A smooth line through points: each piece leaves and arrives horizontally. */
export function flow(points: readonly Point[]): string {
  return points
    .map(([x, y], index) => {
      const before = points[index - 1];
      if (before === undefined) return `M${round(x)} ${round(y)}`;
      const middle = (before[0] + x) / 2;
      return `C${round(middle)} ${round(before[1])} ${round(middle)} ${round(y)} ${round(x)} ${round(y)}`;
    })
    .join('');
}

/** A smooth line through points: each piece leaves and arrives vertically. */
export function fall(points: readonly Point[]): string {
  return points
    .map(([x, y], index) => {
      const before = points[index - 1];
      if (before === undefined) return `M${round(x)} ${round(y)}`;
      const middle = (before[1] + y) / 2;
      return `C${round(before[0])} ${round(middle)} ${round(x)} ${round(middle)} ${round(x)} ${round(y)}`;
    })
    .join('');
}

/** A wave over the whole width, sampled so that hills and water come from one formula. */
export function wave(base: number, swell: number, length: number, shift: number, step = 40): Point[] {
  const points: Point[] = [];
  for (let x = -step; x <= width + step; x += step)
    points.push([x, base + swell * Math.sin(((x + shift) / length) * 2 * Math.PI)]);
  return points;
}

/** The line of a wave as straight pieces, short enough to look round. */
export function line(points: readonly Point[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

/** The land or water below a wave. */
export function below(points: readonly Point[], colour: string): string {
  return shape(`${line(points)}L${width + 80} ${height}L-80 ${height}Z`, colour);
}

export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** A point on a circle; angle 0 is to the right, in turns. */
export function around([x, y]: Point, radius: number, turn: number): Point {
  return [x + radius * Math.cos(turn * 2 * Math.PI), y + radius * Math.sin(turn * 2 * Math.PI)];
}
