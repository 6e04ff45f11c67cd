import { Checkbox, Flex, Typography } from '@strapi/design-system';
import type { AccessList } from '../../access/access-routes.ts';
import { useWords } from './use-access.ts';

interface Shown {
  regions: AccessList['regions'];
  onSet: (region: AccessList['regions'][number], isOn: boolean) => void;
}

/** For which regions nobody publishes alone. */
export const FourEyes = ({ regions, onSet }: Shown) => {
  const say = useWords();
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={4} paddingTop={4} aria-labelledby="four-eyes">
      <Typography tag="h2" variant="beta" id="four-eyes">
        {say('fourEyes')}
      </Typography>
      <Typography tag="p">{say('fourEyesText')}</Typography>
      <Flex direction="column" alignItems="stretch" gap={2}>
        {regions.map((region) => (
          <Checkbox
            key={region.slug}
            checked={region.fourEyes}
            onCheckedChange={(isOn) => onSet(region, isOn === true)}
          >
            {region.name}
          </Checkbox>
        ))}
      </Flex>
    </Flex>
  );
};
