import {
  around,
  below,
  fall,
  flow,
  height,
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

/** The drawings of newsletters, films and news by the name of their file, without extension. */
export const storyPictures: Record<string, () => string> = {
  'omslag-stille-revolutie': () => {
    const { deep, accent, bright } = inks.maas;
    const drop: Point = [1060, 470];
    return picture(deep, [
      ...times(9, (index) => {
        const reach = 70 + index * 92;
        return `<ellipse cx="${drop[0]}" cy="${drop[1]}" rx="${reach}" ry="${Math.round(reach * 0.42)}" fill="none" stroke="${index % 2 === 0 ? bright : accent}" stroke-width="${Math.max(3, 12 - index)}"/>`;
      }),
      thread(flow([[-40, 640], [420, 640], [760, 470], drop]), { colour: paper, width: 18 }),
      thread(flow([drop, [1300, 400], [1640, 250]]), { colour: paper, width: 14, dotted: true }),
      stop(drop, 30, paper),
    ]);
  },
  'omslag-kam-special': () => {
    const { deep, accent, bright } = inks.duin;
    const depths = [300, 520, 400, 640, 460, 360];
    return picture(deep, [
      ...times(6, (index) => {
        const x = 175 + index * 250;
        const depth = depths[index] ?? 400;
        return [
          thread(
            fall([
              [x, -20],
              [x + (index % 2 === 0 ? 26 : -26), depth / 2],
              [x, depth],
            ]),
            { colour: bright, width: 14 },
          ),
          thread(`M${x} ${depth}V${height}`, { colour: accent, width: 10, dotted: true }),
          ring([x, depth], 46, bright, deep, 16),
        ].join('');
      }),
      below(wave(850, 18, 800, 0), inks.duin.tint),
    ]);
  },
  'omslag-oost': () => {
    const { deep } = inks.heide;
    const colours = [inks.steen.bright, inks.linde.bright, inks.heide.bright, '#f1d58a'];
    const gap = 100;
    const weave: string[] = [];
    for (let column = 0; column < 17; column += 1)
      weave.push(thread(`M${column * gap} -20V${height + 20}`, { colour: colours[column % 4] ?? paper, width: 46 }));
    for (let row = 0; row < 10; row += 1)
      for (let column = 0; column < 17; column += 1)
        if ((row + column) % 2 === 0)
          weave.push(
            shape(`M${column * gap - 56} ${row * gap - 28}h112v56h-112z`, deep),
            shape(`M${column * gap - 60} ${row * gap - 22}h120v44h-120z`, colours[(row + 1) % 4] ?? paper),
          );
        else
          weave.push(
            shape(
              `M${column * gap - 50} ${row * gap - 22}h22v44h-22zM${column * gap + 28} ${row * gap - 22}h22v44h-22z`,
              colours[(row + 1) % 4] ?? paper,
            ),
          );
    return picture(deep, weave);
  },
  'poster-werkdag-2016': () => {
    const { deep, accent, bright } = inks.zee;
    return picture(deep, [
      shape('M0 250H1600V650H0Z', accent),
      ...times(14, (index) => ring([60 + index * 115, 195], 22, bright, deep, 8)),
      ...times(14, (index) => ring([60 + index * 115, 705], 22, bright, deep, 8)),
      ...times(3, (index) => thread(`M${400 + index * 400} 250V650`, { colour: deep, width: 12 })),
      thread(line(wave(450, 92, 800, 100)), { colour: paper, width: 20 }),
      ...times(4, (index) => ring([200 + index * 400, index % 2 === 0 ? 516 : 384], 52, paper, accent, 18)),
    ]);
  },
  'poster-portretfilm-kam': () => {
    const { deep, accent, bright } = inks.duin;
    return picture(deep, [
      stop([1010, 470], 210, '#f1d58a'),
      ring([1010, 470], 270, '#f1d58a', 'none', 8),
      below(wave(600, 70, 1300, 420), accent),
      ...times(8, (index) =>
        thread(line(wave(620 + index * 36, 70 - index * 6, 1300, 420 + index * 40)), { colour: bright, width: 7 }),
      ),
    ]);
  },
  'poster-leerwerkakkoord': () => {
    const { deep, accent, bright } = inks.maas;
    const steps: Point[] = times(5, (index) => [140 + index * 310, 760 - index * 140]);
    const path = steps
      .map(([x, y], index) => `${index === 0 ? `M-40 ${y}` : `V${y}`}H${index === 4 ? width + 60 : x + 155}`)
      .join('');
    return picture(accent, [
      shape(`${path}V${height}H-40Z`, deep),
      thread(path, { colour: bright, width: 18 }),
      ...steps.map((knot) => ring(knot, 44, paper, deep, 16)),
    ]);
  },
  'beeld-werkplekleren': () => {
    const { deep, accent, tint } = inks.maas;
    return picture(tint, [
      thread(
        flow([
          [-40, 450],
          [340, 450],
        ]),
        { colour: accent, width: 22 },
      ),
      thread(
        flow([
          [1260, 450],
          [1640, 450],
        ]),
        { colour: deep, width: 22 },
      ),
      ring([640, 450], 300, accent, 'none', 64),
      ring([960, 450], 300, deep, 'none', 64),
      // The second crossing again, so that the loops hold each other like links of a chain.
      `<path d="M${640 + 300 * Math.cos(0.72)} ${450 + 300 * Math.sin(0.72)}A300 300 0 0 1 ${640 + 300 * Math.cos(1.3)} ${450 + 300 * Math.sin(1.3)}" fill="none" stroke="${accent}" stroke-width="64"/>`,
      stop([800, 450], 46, '#e08a5b'),
    ]);
  },
  'nieuws-noodklok': () => {
    const { deep, accent, bright, tint } = inks.duin;
    return picture(tint, [
      ...times(6, (index) => {
        const reach = 330 + index * 92;
        return ['', '-']
          .map((side) => {
            const way = side === '' ? 1 : -1;
            return thread(
              `M${800 + way * reach * 0.82} ${470 - reach * 0.57}A${reach} ${reach} 0 0 ${side === '' ? 1 : 0} ${800 + way * reach * 0.82} ${470 + reach * 0.57}`,
              { colour: index % 2 === 0 ? accent : bright, width: 12 },
            );
          })
          .join('');
      }),
      shape(
        'M800 160C660 160 620 300 610 450C604 560 570 610 530 650H1070C1030 610 996 560 990 450C980 300 940 160 800 160Z',
        deep,
      ),
      ...times(5, (index) =>
        thread(
          `M${646 + index * 4} ${330 + index * 64}Q800 ${370 + index * 64} ${954 - index * 4} ${330 + index * 64}`,
          { colour: bright, width: 6 },
        ),
      ),
      ring([800, 138], 40, deep, tint, 16),
      stop([800, 706], 46, deep),
    ]);
  },
  'nieuws-online-gesprekken': () => {
    const { deep, accent, tint } = inks.zee;
    const groups: Point[] = [
      [360, 290],
      [1230, 240],
      [430, 650],
      [1180, 660],
    ];
    const colours = [inks.zee.accent, inks.steen.accent, inks.linde.accent, inks.heide.accent];
    const pairs: [number, number][] = [
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 3],
      [0, 3],
      [1, 2],
    ];
    const at = (index: number): Point => groups[index] ?? [0, 0];
    return picture(tint, [
      ...pairs.map(([a, b]) =>
        thread(`M${at(a).join(' ')}L${at(b).join(' ')}`, { colour: deep, width: 9, dotted: true }),
      ),
      ...groups.map((group, index) => {
        const colour = colours[index] ?? accent;
        const people = 5 + (index % 2);
        return (
          stop(group, 190, tint) +
          ring(group, 118, colour, 'none', 10) +
          times(people, (person) =>
            ring(around(group, 118, person / people + index * 0.07), 38, colour, paper, 15),
          ).join('')
        );
      }),
    ]);
  },
};
