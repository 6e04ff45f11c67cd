import type { TypeName } from '@pactwerk/shared-types';
import { places } from './roles';
import { targetOf, type Tie } from './ties';

/** A result belongs to a theme, that to a pact: no entry stands further from its regions. */
export const farthest = 4;

/** To which regions entries belong, as their Dutch drafts say. */
export class Belongings {
  readonly #ties = new Map<string, Map<string, { type: TypeName; id: string }[]>>();
  readonly #regions = new Map<string, ReadonlySet<string>>();
  readonly #reach = new Map<string, string[]>();
  readonly #publicIds: ReadonlyMap<TypeName, readonly string[]>;

  /** @param publicIds ids of entries that everybody may read, by type */
  constructor(ties: readonly Tie[], publicIds: ReadonlyMap<TypeName, readonly string[]> = new Map()) {
    this.#publicIds = publicIds;
    for (const { type, id, field, target } of ties) {
      const targetType = targetOf(type, field);
      if (targetType === undefined) continue;
      const fields = this.#ties.get(`${type}/${id}`) ?? new Map<string, { type: TypeName; id: string }[]>();
      fields.set(field, [...(fields.get(field) ?? []), { type: targetType, id: target }]);
      this.#ties.set(`${type}/${id}`, fields);
    }
  }

  /** The ids of the regions of an entry; none for what is the national office's. */
  regionsOf(type: TypeName, id: string, distance = 0): ReadonlySet<string> {
    if (distance > 0 && type === 'region') return new Set([id]);
    const known = this.#regions.get(`${type}/${id}`);
    if (known !== undefined) return known;
    const fields = this.#ties.get(`${type}/${id}`);
    const filled = distance > farthest ? undefined : places[type].find((field) => fields?.has(field) === true);
    const targets = filled === undefined ? [] : (fields?.get(filled) ?? []);
    const regions = new Set(targets.flatMap((one) => [...this.regionsOf(one.type, one.id, distance + 1)]));
    this.#regions.set(`${type}/${id}`, regions);
    return regions;
  }

  /** The entries of a type that belong to one of these regions, and those that are everybody's to read. */
  within(type: TypeName, regions: readonly string[], toRead: boolean): readonly string[] {
    const key = `${type} ${toRead ? 'read' : 'write'} ${regions.join(' ')}`;
    const known = this.#reach.get(key);
    if (known !== undefined) return known;
    const own = [...this.#ties.keys()]
      .filter((entry) => entry.startsWith(`${type}/`))
      .map((entry) => entry.slice(type.length + 1))
      .filter((id) => regions.some((region) => this.regionsOf(type, id).has(region)));
    const ids = [...new Set([...own, ...(toRead ? (this.#publicIds.get(type) ?? []) : [])])];
    this.#reach.set(key, ids);
    return ids;
  }

  /** What must be known of to know where an entry belongs: the targets that are no regions. */
  targets(): { type: TypeName; id: string }[] {
    return [...this.#ties.values()]
      .flatMap((fields) => [...fields.values()].flat())
      .filter(({ type }) => type !== 'region');
  }
}
