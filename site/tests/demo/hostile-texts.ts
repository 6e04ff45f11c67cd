/** What runs `hit(n)` where it comes into a page as markup, or is taken for a link or a template. */
const payloads: readonly ((call: string) => string)[] = [
  (call) => `<script>${call}</script>`,
  (call) => `<SCRIPT type="text/javascript">${call}</SCRIPT >`,
  (call) => `<script src="data:text/javascript,${call}"></script>`,
  (call) => `<script src="/files/0123456789abcdef/${/\d+/.exec(call)?.[0]}.txt"></script>`,
  (call) => `<script type="module">${call}</script>`,
  (call) => `<svg><script>${call}</script></svg>`,
  (call) => `<svg onload="${call}">`,
  (call) => `<svg/onload=${call}>`,
  (call) => `<svg><animate onbegin="${call}" attributeName=x dur=1s>`,
  (call) => `<img src=x onerror=${call}>`,
  (call) => `<img src="x"onerror='${call}'>`,
  (call) => `<video><source src=x onerror="${call}"></video>`,
  (call) => `<audio src=x onerror=${call}>`,
  (call) => `<details open ontoggle="${call}">x</details>`,
  (call) => `<input autofocus onfocus="${call}">`,
  (call) => `<body onpageshow="${call}">`,
  (call) => `<style onload="${call}"></style>`,
  (call) => `<link rel=stylesheet href="data:text/css,a{}" onload="${call}">`,
  (call) => `<iframe src="javascript:parent.${call}"></iframe>`,
  (call) => `<iframe srcdoc="<script>parent.${call}</script>"></iframe>`,
  (call) => `<iframe onload="${call}"></iframe>`,
  (call) => `<object data="javascript:${call}"></object>`,
  (call) => `<embed src="javascript:${call}">`,
  (call) => `<a href="javascript:${call}">x</a>`,
  (call) => `<a href=" java&#9;script:${call}">x</a>`,
  (call) => `<form action="javascript:${call}"><button>x</button></form>`,
  (call) => `<p onclick="${call}" onmouseover="${call}">x</p>`,
  (call) => `<math><mtext></p><img src=x onerror=${call}></mtext></math>`,
  (call) => `<noscript><p title="</noscript><img src=x onerror=${call}>">`,
  (call) => `javascript:${call}`,
  (call) => `[x](javascript:${call}) ![x](javascript:${call})`,
  (call) => `<${'https://elders.example'}/" onmouseover="${call}>`,
  (call) => `{${call}} \${${call}} {{constructor.constructor('${call}')()}} <%= ${call} %>`,
  (call) => `import x from "data:text/javascript,${call}"`,
];

/** Ways out of where a text stands, before it becomes markup. */
const ways: readonly ((payload: string) => string)[] = [
  (payload) => payload,
  (payload) => `">${payload}`,
  (payload) => `'>${payload}`,
  (payload) => `-->${payload}<!--`,
  (payload) => `</title></textarea>${payload}`,
  (payload) => `</script></style>${payload}`,
  (payload) => `</p></div></main>${payload}`,
  (payload) => `]]>${payload}`,
  (payload) => `\\">${payload}`,
  (payload) => `&quot;&gt;${payload}`,
  (payload) => payload.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (payload) => payload.replaceAll('<', '&#60;'),
  (payload) => payload.replaceAll('<', '\\u003c'),
  (payload) => payload.replaceAll('<', '%3C'),
  (payload) => payload.replaceAll('<', '＜'),
  (payload) => `\u202e${payload}\u202c`,
  (payload) => payload.replaceAll('<', '<\u0000'),
  (payload) => `<<${payload}`,
  (payload) => `zorg.pdf" download onfocus="x">${payload}.pdf`,
  (payload) => `../../../${payload}`,
  (payload) => `${'zorg '.repeat(20)}${payload}`,
  (payload) => `"autofocus tabindex=1 ${payload}`,
  (payload) => `\`${payload}\``,
  (payload) => `\n\n${payload}\n\n`,
  (payload) => `> ${payload}`,
  (payload) => `# ${payload}`,
  (payload) => `👩‍⚕️${payload}`,
  (payload) => `<x ${payload}`,
  (payload) => `<b>${payload}</b>`,
  (payload) => `<!DOCTYPE x>${payload}`,
];

export interface HostileText {
  readonly number: number;
  readonly text: string;
}

/** A thousand texts, each of which calls `hit` with its own number when it runs. */
export const hostileTexts: readonly HostileText[] = ways
  .flatMap((way) => payloads.map((payload) => ({ way, payload })))
  .slice(0, 1_000)
  .map(({ way, payload }, number) => ({ number, text: way(payload(`hit(${number})`)) }));

/** Ends whatever a text before it may have begun, so that each can do harm by itself. */
export const endOfAll = `--></script></style></title></textarea></noscript></iframe></select></math></svg></object>"'><br>`;
