import { Button, LinkButton } from '@strapi/design-system';
import type { ComponentProps, ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';

/** Strapi's buttons are one line high; beside a form there is no room for one line of many words. */
const asHighAsItsWords = { height: 'auto', minHeight: '3.2rem', paddingBlock: '0.6rem', whiteSpace: 'normal' } as const;

/** A button in a panel of the edit view, as wide as the panel. */
export const PanelButton = (props: ComponentProps<typeof Button>) => (
  <Button fullWidth {...props} style={asHighAsItsWords} />
);

/** A link from a panel of the edit view to a page of the admin. */
export const PanelLink = (props: { to: string; children: ReactNode }) => (
  <LinkButton tag={RouterLink} variant="secondary" fullWidth {...props} style={asHighAsItsWords} />
);
