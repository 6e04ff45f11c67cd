import {
  around,
  below,
  flow,
  inks,
  line,
  paper,
  picture,
  ring,
  shape,
  stop,
  thread,
  times,
  wave,
  width,
  type Point,
} from './drawing.ts';

/** The thread of each pact by the name of its file, without extension. */
export const pactPictures: Record<string, () => string> = {
  'draad-landelijk': () => {
    const heart: Point = [980, 450];
    const tones = [inks.zee, inks.maas, inks.steen, inks.linde, inks.heide, inks.duin];
    const threads = times(30, (index) => {
      const y = -60 + index * 35;
      const tone = tones[index % tones.length] ?? inks.zee;
      return thread(flow([[-40, y], [520, 450 + (y - 450) * 0.55], heart]), { colour: tone.accent, width: 9 });
    });
    return picture(inks.zee.tint, [
      ...threads,
      thread(flow([heart, [1240, 430], [1660, 300]]), { colour: inks.zee.accent, width: 12, dotted: true }),
      thread(flow([heart, [1260, 480], [1660, 610]]), { colour: inks.zee.accent, width: 12, dotted: true }),
      ring(heart, 150, inks.zee.deep, paper, 26),
      stop(heart, 34, inks.zee.deep),
    ]);
  },
  'draad-rotterdam': () => {
    const { deep, accent, bright } = inks.maas;
    const river = wave(660, 50, 1500, 220);
    const pylon: Point = [1010, 150];
    const at = (x: number): Point => [x, 660 + 50 * Math.sin(((x + 220) / 1500) * 2 * Math.PI)];
    return picture(deep, [
      ...times(15, (index) =>
        thread(`M${pylon[0]} ${pylon[1] + index * 9}L${pylon[0] - 130 - index * 58} 520`, { colour: bright, width: 3 }),
      ),
      thread(`M${pylon[0]} ${pylon[1]}L${pylon[0] + 50} 340L${pylon[0] + 10} 520`, { colour: bright, width: 16 }),
      thread(`M${pylon[0]} ${pylon[1] + 4}L${pylon[0] + 330} 520`, { colour: bright, width: 5 }),
      thread('M0 520H1600', { colour: bright, width: 10 }),
      below(wave(600, 40, 1500, 220), accent),
      ...times(4, (index) =>
        thread(line(wave(790 + index * 34, 40, 1500, 180 - index * 30)), { colour: bright, width: 3, opacity: 0.45 }),
      ),
      thread(line(river.filter(([x]) => x <= 1230)), { colour: paper, width: 20 }),
      thread(line(river.filter(([x]) => x >= 1270)), { colour: paper, width: 12, dotted: true }),
      ...times(5, (index) => ring(at(150 + index * 220), 27, paper, accent, 12)),
      stop(at(1230), 30, paper),
    ]);
  },
  'draad-kam': () => {
    const { deep, accent, tint } = inks.duin;
    const sand = ['#ecdfbd', '#e3d3a8', '#d8c48f'];
    return picture(tint, [
      stop([1270, 230], 120, '#fffaf0'),
      ...sand.map((colour, index) => below(wave(500 + index * 120, 46, 1100 - index * 120, 300 * index), colour)),
      ...times(6, (index) => {
        const points = wave(270 + index * 98, 46, 1150, 130 * index);
        const knot = points[8 + index * 5] ?? [0, 0];
        return (
          thread(line(points), { colour: index % 2 === 0 ? accent : deep, width: 13 }) +
          ring(knot, 30, index % 2 === 0 ? accent : deep, tint, 13)
        );
      }),
    ]);
  },
  'draad-twente': () => {
    const { deep, accent, tint } = inks.steen;
    const start: Point = [270, 330];
    return picture(tint, [
      stop([1330, 200], 92, '#f3c9a8'),
      below(wave(520, 38, 1500, 700), '#dfe3c4'),
      below(wave(640, 44, 1250, 260), '#c8d1a3'),
      below(wave(770, 36, 1700, 0), '#a9b880'),
      ...times(9, (index) =>
        stop([980 + index * 68, 596 + 14 * Math.sin(index * 0.9)], 22 + (index % 3) * 5, '#8fa066'),
      ),
      ...times(7, (index) => {
        const colour = index % 2 === 0 ? accent : deep;
        const knot: Point = [620 + ((index * 3) % 7) * 120, 250 + index * 82];
        return (
          thread(flow([start, knot, [1640, 220 + index * 104]]), { colour, width: 11 }) +
          ring(knot, 24, colour, paper, 10)
        );
      }),
      ring(start, 92, deep, paper, 24),
      stop(start, 22, deep),
    ]);
  },
  'draad-oost': () => {
    const { deep, accent } = inks.heide;
    const heart: Point = [800, 450];
    const corners: Point[] = [
      [-40, 60],
      [1640, 40],
      [1640, 860],
      [-40, 840],
    ];
    const colours = [inks.steen.bright, inks.linde.bright, inks.heide.bright, '#f1d58a'];
    return picture(deep, [
      ...times(9, (index) => ring(heart, 130 + index * 62, accent, 'none', 2)),
      ...corners.map((corner, index) => {
        const colour = colours[index] ?? paper;
        const entry = around(heart, 118, [0.58, 0.92, 0.08, 0.42][index] ?? 0);
        const bend: Point = [(corner[0] + heart[0]) / 2, corner[1] + (heart[1] - corner[1]) * 0.18];
        return thread(flow([corner, bend, entry]), { colour, width: 24 }) + ring(bend, 34, colour, deep, 14);
      }),
      ring(heart, 118, paper, deep, 30),
      ...times(4, (index) =>
        stop(around(heart, 118, [0.58, 0.92, 0.08, 0.42][index] ?? 0), 20, colours[index] ?? paper),
      ),
    ]);
  },
  'draad-leerwerk': () => {
    const { deep, accent, bright, tint } = inks.maas;
    const gate: Point = [830, 450];
    const threads = times(35, (index) =>
      thread(
        flow([
          [-40, 20 + index * 25.3],
          [430, 260 + index * 11.2],
          [830, 391 + index * 3.5],
        ]),
        {
          colour: [accent, deep, '#3b8796'][index % 3] ?? accent,
          width: 5,
        },
      ),
    );
    return picture(tint, [
      shape(`M830 360L${width} 120V780L830 540Z`, '#d2e7ea'),
      ...threads,
      thread(flow([gate, [1180, 330], [1640, 240]]), { colour: accent, width: 18, dotted: true }),
      thread(flow([gate, [1180, 570], [1640, 660]]), { colour: accent, width: 18, dotted: true }),
      stop([838, 450], 62, deep),
      ring(gate, 132, deep, 'none', 30),
      stop([1090, 370], 26, deep),
      stop([1090, 530], 26, deep),
      ring([1090, 370], 44, bright, 'none', 8),
      ring([1090, 530], 44, bright, 'none', 8),
    ]);
  },
};
