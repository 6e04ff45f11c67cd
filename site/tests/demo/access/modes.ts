/** A way of looking at a page. */
export interface Mode {
  name: string;
  colorScheme: 'light' | 'dark';
  direction: 'ltr' | 'rtl';
  viewport: { width: number; height: number };
}

/** 1280 by 1024 at 400 per cent (WCAG 1.4.10): what fits here fits a telephone. */
const narrow = { width: 320, height: 256 };
const wide = { width: 1280, height: 900 };

/** The four ways of looking at a page; each colour scheme and each direction is seen narrow and wide. */
export const modes: readonly Mode[] = [
  { name: 'light', colorScheme: 'light', direction: 'ltr', viewport: narrow },
  { name: 'dark', colorScheme: 'dark', direction: 'ltr', viewport: wide },
  { name: 'light, from right to left', colorScheme: 'light', direction: 'rtl', viewport: wide },
  { name: 'dark, from right to left', colorScheme: 'dark', direction: 'rtl', viewport: narrow },
];
