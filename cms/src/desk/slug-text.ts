/** The longest slug; the columns and the addresses of the sites are made for it. */
const longestSlug = 120;

/** The slug that a title suggests: 'Thema’s & Volgspots' → 'themas-volgspots'; empty when no letter or digit is left. */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘]/g, '')
    .replace(/ß/g, 'ss')
    .replace(/[øØ]/g, 'o')
    .replace(/[æÆ]/g, 'ae')
    .toLowerCase();
  return shortened(plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, ''), longestSlug);
}

/** The slug with a number behind it, no longer than a slug may be. */
export function numberedSlug(slug: string, number: number): string {
  const tail = `-${number}`;
  return `${shortened(slug, longestSlug - tail.length)}${tail}`;
}

function shortened(slug: string, length: number): string {
  return slug.slice(0, length).replace(/-+$/, '');
}
