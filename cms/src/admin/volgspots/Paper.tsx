import { styled } from 'styled-components';

/** A handout as it is on paper: black on white, also where the admin is dark. */
export const Paper = styled.article`
  box-sizing: border-box;
  max-width: 21cm;
  padding: 15mm 16mm;
  color: #000;
  background: #fff;
  border: 1px solid #666;
  font-size: 10.5pt;
  line-height: 1.45;
  overflow-wrap: anywhere;

  h2 {
    font-size: 18pt;
    font-weight: 700;
    line-height: 1.2;
    margin: 1mm 0 3mm;
  }

  h3 {
    font-size: 12.5pt;
    font-weight: 700;
    margin: 7mm 0 2mm;
    padding-bottom: 1mm;
    border-bottom: 1.5pt solid #000;
    break-after: avoid;
  }

  h4 {
    font-size: 10.5pt;
    font-weight: 700;
    margin: 0 0 1mm;
    break-after: avoid;
  }

  p {
    margin: 0 0 1.5mm;
    white-space: pre-line;
  }

  ul {
    margin: 0 0 1.5mm;
    padding-inline-start: 5mm;
    list-style: disc;
  }

  strong {
    font-weight: 700;
  }

  em {
    font-style: italic;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }

  th,
  td {
    border: 0.75pt solid #000;
    padding: 1.5mm 2mm;
    text-align: start;
    vertical-align: top;
  }

  th {
    font-weight: 700;
  }

  tr {
    break-inside: avoid;
  }

  dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 1mm 4mm;
    margin: 0 0 2mm;
  }

  dt {
    font-weight: 700;
  }

  @media print {
    max-width: none;
    padding: 0;
    border: 0;
  }

  @media screen and (max-width: 40em) {
    padding: 5mm 4mm;

    table {
      table-layout: auto;
    }
  }
`;

/** What stays together on a page. */
export const Together = styled.div`
  break-inside: avoid;
  margin-bottom: 4mm;
`;

/** Side by side on paper, under each other on a narrow screen. */
export const Halves = styled.div`
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 6mm;

  @media screen and (max-width: 40em) {
    grid-template-columns: 1fr;
  }
`;

export const Kicker = styled.p`
  font-weight: 700;
  letter-spacing: 0.02em;
`;

const Line = styled.div`
  height: 8mm;
  border-bottom: 0.75pt solid #555;
`;

/** Room to write: lines by hand, as backgrounds are not printed. */
export const Lines = ({ count }: { count: number }) => (
  <div aria-hidden>
    {Array.from({ length: count }, (_, place) => (
      <Line key={place} />
    ))}
  </div>
);

const Ticks = styled.ul`
  && {
    display: flex;
    flex-wrap: wrap;
    gap: 1.5mm 6mm;
    padding: 0;
    list-style: none;
  }
`;

const Square = styled.span`
  display: inline-block;
  box-sizing: border-box;
  width: 4mm;
  height: 4mm;
  margin-inline-end: 1.5mm;
  border: 1pt solid #000;
  line-height: 3.4mm;
  text-align: center;
  font-weight: 700;
  vertical-align: -0.6mm;
`;

/** Words with a box each to put a cross in; the one that is known already has its cross. */
export const Boxes = ({ words, chosen }: { words: Readonly<Record<string, string>>; chosen: string | null }) => (
  <Ticks>
    {Object.entries(words).map(([value, word]) => (
      <li key={value}>
        <Square aria-hidden>{value === chosen ? '×' : ''}</Square>
        {value === chosen ? <strong>{word}</strong> : word}
      </li>
    ))}
  </Ticks>
);
