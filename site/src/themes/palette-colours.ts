/** What is drawn of a palette outside of stylesheets: tokens.test.ts holds that tokens.css says the same. */
export const paletteColours = {
  maas: { accent: { light: '#0a5866', dark: '#7fd0df' }, deep: '#062f39' },
  duin: { accent: { light: '#1e4a8c', dark: '#9fc2ff' }, deep: '#12294e' },
  steen: { accent: { light: '#8a2f1d', dark: '#f0a48f' }, deep: '#3c150d' },
  heide: { accent: { light: '#6b2c6e', dark: '#dba8de' }, deep: '#331436' },
  linde: { accent: { light: '#2f5d1e', dark: '#a6d68f' }, deep: '#1a3411' },
  zee: { accent: { light: '#24408f', dark: '#a9bcff' }, deep: '#131f4c' },
} as const;

export const sharedColours = {
  ink: { light: '#16201c', dark: '#ecefe9' },
  paper: { light: '#fcfbf7', dark: '#121614' },
} as const;
