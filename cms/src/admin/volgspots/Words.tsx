import type { Said } from '../../volgspots/told-entries.ts';

/** Words in their own language, which may be another than that of the handout. */
export const Words = ({ said }: { said: Said | null }) =>
  said === null ? null : <span lang={said.lang ?? undefined}>{said.text}</span>;

/** Names in one line. */
export const Listed = ({ said }: { said: readonly Said[] }) => (
  <>
    {said.map((one, place) => (
      <span key={one.text}>
        {place === 0 ? '' : ', '}
        <Words said={one} />
      </span>
    ))}
  </>
);
