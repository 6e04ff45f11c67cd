import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Ink } from './drawing.ts';
import { typeface } from './font.ts';
import type { Paper } from './papers.ts';

const family = 'Atkinson Hyperlegible Next';

/** Sets sheets of paper as PDF/UA-1 and lines of type as SVG outlines; neither depends on the fonts of the machine. */
export class Typesetter {
  private readonly compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: typeface() }] });

  /** @throws Error with typst's own message when the sheet does not meet PDF/UA-1. */
  paper(paper: Paper): Buffer {
    return this.compiler.pdf({ mainFileContent: paperSource(paper) }, { pdfStandard: 'ua-1' });
  }

  namePlate(name: string, ink: Ink): string {
    return this.compiler.plainSvg({ mainFileContent: plateSource(name, ink) });
  }
}

/** Typst's markup has many special signs; a string has two. */
function words(text: string): string {
  return `#${JSON.stringify(text)}`;
}

function paperSource({ language, ink, region, title, lead, sections, note, poster = false }: Paper): string {
  const large = poster ? 1.45 : 1;
  return [
    `#set document(title: ${JSON.stringify(title)}, date: none)`,
    `#set page(paper: "a4", flipped: ${poster}, margin: (x: 25mm, top: 22mm, bottom: 20mm)${poster ? `, fill: rgb("${ink.tint}")` : ''})`,
    `#set text(font: ${JSON.stringify(family)}, size: ${11 * large}pt, fill: rgb("#17201d"), lang: "${language}", hyphenate: true)`,
    '#set par(leading: 0.72em, spacing: 1.1em)',
    `#set enum(numbering: n => text(fill: rgb("${ink.accent}"), weight: 700)[#n], body-indent: 0.9em, spacing: 0.75em)`,
    `#set list(marker: text(fill: rgb("${ink.accent}"))[•], body-indent: 0.9em, spacing: 0.75em)`,
    `#show heading.where(level: 1): it => block(below: 0.75em, text(size: ${26 * large}pt, weight: 700, tracking: -0.02em, fill: rgb("${ink.deep}"), hyphenate: false, it.body))`,
    `#show heading.where(level: 2): it => block(above: 1.7em, below: 0.8em, text(size: ${13 * large}pt, weight: 700, fill: rgb("${ink.accent}"), it.body))`,
    threadArtifact(ink, poster),
    `#text(weight: 700, fill: rgb("${ink.accent}"))[${words(region)}]`,
    '',
    `= ${words(title)}`,
    `#text(size: ${14 * large}pt)[${words(lead)}]`,
    ...sections.flatMap(({ heading, text, numbered, lines }) => [
      '',
      `== ${words(heading)}`,
      ...(text === undefined ? [] : [words(text)]),
      ...(lines ?? []).map((item) => `${numbered === true ? '+' : '-'} ${words(item)}`),
    ]),
    '',
    '#v(1fr)',
    `#text(size: ${9 * large}pt, fill: rgb("#4b5652"))[${words(note)}]`,
  ].join('\n');
}

/** The thread above a title: decoration, so it is marked as such for screen readers. */
function threadArtifact({ accent, deep }: Ink, poster: boolean): string {
  const end = poster ? 246 : 158;
  const knots = [0.1, 0.36, 0.62].map((part) => Math.round(end * part));
  return [
    `#pdf.artifact(block(height: ${poster ? 22 : 26}mm, width: 100%, {`,
    `  place(dy: 6mm, line(length: ${Math.round(end * 0.84)}mm, stroke: (paint: rgb("${accent}"), thickness: 2.2mm, cap: "round")))`,
    `  place(dx: ${Math.round(end * 0.87)}mm, dy: 6mm, line(length: ${Math.round(end * 0.13)}mm, stroke: (paint: rgb("${accent}"), thickness: 1.2mm, cap: "round", dash: (0mm, 3mm))))`,
    ...knots.map(
      (dx) => `  place(dx: ${dx}mm, dy: 2.6mm, circle(radius: 3.4mm, fill: white, stroke: 1.6mm + rgb("${deep}")))`,
    ),
    `  place(dx: ${Math.round(end * 0.84) - 3}mm, dy: 3mm, circle(radius: 3mm, fill: rgb("${deep}")))`,
    '}))',
  ].join('\n');
}

function plateSource(name: string, { deep, accent }: Ink): string {
  return [
    '#set page(width: auto, height: 40mm, margin: (x: 10mm, y: 0mm), fill: white)',
    `#set text(font: ${JSON.stringify(family)}, size: 34pt, weight: 700, tracking: -0.02em, fill: rgb("${deep}"))`,
    '#set align(horizon)',
    `#stack(dir: ltr, spacing: 6mm, circle(radius: 5mm, fill: white, stroke: 2.4mm + rgb("${accent}")), align(horizon)[${words(name)}])`,
  ].join('\n');
}
