import { Box, Link } from '@strapi/design-system';
import { styled } from 'styled-components';

/** The sign of an outside link would shrink to nothing beside a long address. */
const Wrapped = styled(Box)`
  overflow-wrap: anywhere;
  svg {
    flex: none;
  }
`;

/** A link to a page of a site: a side panel has room for its path alone, whoever hears it hears the whole address. */
export const PageLink = ({ address }: { address: string }) => (
  <Wrapped tag="span">
    <Link href={address} isExternal aria-label={address}>
      {pathOf(address)}
    </Link>
  </Wrapped>
);

function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname : address;
}
