/**
 * What the desk can ask of a page of a preview that it frames: to load anew when the draft was saved, and to say what axe finds
 * on it. Nobody else is listened to, and nobody else is answered.
 */
export function deskScript(desks: readonly string[]): string {
  return `const desks = ${JSON.stringify(desks)};
addEventListener('message', async ({ origin, source, data }) => {
  if (!desks.includes(origin)) return;
  if (data?.type === 'strapiUpdate') location.reload();
  if (data?.type !== 'pactwerkLook') return;
  const found = await look().catch(() => null);
  source.postMessage({ type: 'pactwerkFound', found }, origin);
});

async function look() {
  await new Promise((done, failed) => {
    const script = document.createElement('script');
    Object.assign(script, { src: '/_preview/axe.js', onload: done, onerror: failed });
    document.head.append(script);
  });
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await axe.run(
    { exclude: [['.preview-ribbon']] },
    { runOnly: tags, resultTypes: ['violations'] },
  );
  const [prefix] = location.pathname.match(/^\\/p\\/[^/]+/) ?? [''];
  return violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    places: nodes.slice(0, 5).map(({ html }) => html.replaceAll(prefix, '').slice(0, 200)),
    more: Math.max(0, nodes.length - 5),
  }));
}
`;
}
