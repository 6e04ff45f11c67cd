// Runs in the reader's browser, on the search page alone. It asks the index of Pagefind, which lies beside the pages.
import { markedWords } from './marked-words.ts';

interface Found {
  url: string;
  excerpt: string;
  meta: Readonly<Record<string, string>>;
}

interface Answer {
  results: readonly { data: () => Promise<Found> }[];
  filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

interface Pagefind {
  options: (options: object) => Promise<void>;
  filters: () => Promise<Answer['filters']>;
  search: (words: string, options: { filters: Record<string, string> }) => Promise<Answer>;
}

const atOnce = 10;
const { lang } = document.documentElement;
const rules = new Intl.PluralRules(lang);

function searchIn(form: HTMLFormElement, section: HTMLElement): void {
  const words = form.elements.namedItem('q') as HTMLInputElement;
  const selects = [...form.querySelectorAll('select')];
  const status = section.querySelector('[role=status]') as HTMLElement;
  const list = section.querySelector('ol') as HTMLElement;
  const more = section.querySelector('button') as HTMLButtonElement;
  const texts = form.dataset;
  let index: Promise<Pagefind> | undefined;
  let asked = 0;
  let failures = 0;

  async function opened(): Promise<Pagefind> {
    // A module that failed stays what it is; under another address it begins anew, with the index of today.
    const again = failures === 0 ? '' : `?again=${failures}`;
    const pagefind = (await import(/* @vite-ignore */ `${texts['index']}pagefind.js${again}`)) as Pagefind;
    // A worker would need the permissions of this page for itself.
    await pagefind.options({ noWorker: true, excerptLength: 24 });
    offer(await pagefind.filters());
    return pagefind;
  }

  function offer(filters: Answer['filters']): void {
    for (const select of selects) {
      const values = Object.keys(filters[select.name] ?? {}).sort((a, b) => a.localeCompare(b, lang));
      for (const value of select.name === 'year' ? values.reverse() : values) select.add(new Option(value, value));
      (select.parentElement as HTMLElement).hidden = values.length < 2;
      select.value = new URLSearchParams(location.search).get(select.name) ?? '';
    }
    (form.querySelector('.search-filters') as HTMLElement).hidden = false;
  }

  async function search(): Promise<void> {
    const mine = (asked += 1);
    const text = words.value.trim();
    section.hidden = text === '';
    if (text === '') return;
    try {
      index ??= opened();
      const pagefind = await index;
      const chosen = selects.flatMap(({ name, value }) => (value === '' ? [] : [[name, value] as const]));
      remember(text, chosen);
      const { results } = await pagefind.search(text, { filters: Object.fromEntries(chosen) });
      if (mine !== asked) return;
      const count = results.length;
      const found = count === 0 ? texts['none'] : (texts[rules.select(count)] ?? texts['other']);
      list.replaceChildren();
      await show(results, mine);
      status.textContent = (found ?? '').replace('#', count.toLocaleString(lang));
    } catch (error) {
      index = undefined;
      failures += 1;
      status.textContent = texts['failed'] ?? '';
      console.error(error);
    }
  }

  async function show(results: Answer['results'], mine: number): Promise<void> {
    const next = await Promise.all(results.slice(0, atOnce).map((result) => result.data()));
    if (mine !== asked) return;
    list.append(...next.map(row));
    const rest = results.slice(atOnce);
    more.hidden = rest.length === 0;
    more.onclick = () => {
      const last = list.lastElementChild;
      void show(rest, mine).then(() => (last?.nextElementSibling?.querySelector('a') as HTMLElement | null)?.focus());
    };
  }

  function row({ url, excerpt, meta }: Found): HTMLElement {
    const item = document.createElement('li');
    const title = document.createElement('h3');
    const link = document.createElement('a');
    const about = document.createElement('p');
    link.href = url;
    link.textContent = meta['title'] ?? url;
    title.className = 'row-title';
    title.append(link);
    const ended = meta['ended'] === undefined ? undefined : texts['ended'];
    about.className = 'aside';
    about.textContent = [meta['type'], meta['year'], ended].filter((word) => word !== undefined).join(' · ');
    const text = document.createElement('p');
    text.append(...markedWords(excerpt, meta['summary'] ?? ''));
    item.append(about, title, text);
    return item;
  }

  /** So that a search can be sent to somebody, and comes back when the reader does. */
  function remember(text: string, chosen: readonly (readonly [string, string])[]): void {
    const query = new URLSearchParams([['q', text], ...chosen.map(([name, value]) => [name, value])]);
    history.replaceState(null, '', `?${query}`);
  }

  let typing: ReturnType<typeof setTimeout> | undefined;
  words.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => void search(), 250);
  });
  form.addEventListener('change', () => void search());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(typing);
    void search();
  });
  form.hidden = false;
  words.value = new URLSearchParams(location.search).get('q') ?? '';
  void search();
}

const form = document.querySelector('form.search');
const section = document.querySelector<HTMLElement>('.search-results');
if (form instanceof HTMLFormElement && section) searchIn(form, section);
