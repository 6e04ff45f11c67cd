import { feedFormatOf, type FeedFormat } from '#urls.ts';

/** How an entry stands in a feed of ours, and where in it its address. */
const shapes: Record<FeedFormat, { entry: RegExp; address: RegExp }> = {
  atom: { entry: / *<entry[ >][\s\S]*?<\/entry>\n?/g, address: /<link [^>]*?href="([^"]*)"/ },
  rss: { entry: / *<item>[\s\S]*?<\/item>\n?/g, address: /<link>([^<]*)<\/link>/ },
  calendar: { entry: /BEGIN:VEVENT\r\n[\s\S]*?END:VEVENT\r\n/g, address: /^URL(?:;VALUE=URI)?:(.*)$/m },
  json: { entry: /(?!)/g, address: /(?!)/ },
};

/** A feed of ours without the entries of some addresses. */
export function withoutEntries(path: string, text: string, origin: string, gone: readonly string[]): string {
  const format = feedFormatOf(path);
  if (format === undefined) return text;
  const addresses = new Set(gone.map((url) => encodeURI(`${origin}${url}`)));
  if (format === 'json') return withoutItems(text, addresses);
  const { entry, address } = shapes[format];
  return text.replace(entry, (whole) => {
    const [, found = ''] = address.exec(whole.replace(/\r\n[ \t]/g, '')) ?? [];
    return addresses.has(found.trim().replaceAll('&amp;', '&')) ? '' : whole;
  });
}

function withoutItems(text: string, addresses: ReadonlySet<string>): string {
  const feed: { items: { url: string }[] } = JSON.parse(text);
  return `${JSON.stringify({ ...feed, items: feed.items.filter(({ url }) => !addresses.has(url)) }, null, 1)}\n`;
}
