import { useMantineColorScheme } from '@mantine/core';
import { Spotlight, type SpotlightActionGroupData, spotlight } from '@mantine/spotlight';
import { IconBuilding, IconSearch } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useMay, useOrganization, useSession, useViewer } from '../../graph/index.ts';
import { commands, navigation } from '../features.ts';
import { schemes } from './schemes.ts';
import { useEnterOrganization } from './use-enter-organization.ts';

/** What is behind these is found by typing more of it. */
const mostShown = 100;

/** Everything one can go to or do, by typing. @param wishes Counts up each time somebody wants it open. */
export function Palette({ wishes }: { wishes: number }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each wish opens it
  useEffect(spotlight.open, [wishes]);
  const may = useMay();
  const session = useSession();
  const router = useRouter();
  const organization = useOrganization();
  const { operator, memberships } = useViewer();
  const enter = useEnterOrganization();
  const { setColorScheme } = useMantineColorScheme();
  const allowed = (entry: { permission?: string; operator?: boolean }) =>
    (!entry.permission || may(entry.permission)) && (!entry.operator || operator);
  const go = (address: string) => void router.navigate({ href: address });

  const groups: SpotlightActionGroupData[] = [
    {
      group: 'Go to',
      actions: navigation.filter(allowed).map(({ to, label, icon: Icon }) => ({
        id: `go-${to}`,
        label,
        leftSection: <Icon size={18} stroke={1.6} />,
        onClick: () => go(to),
      })),
    },
    {
      group: 'Do',
      actions: commands.filter(allowed).map(({ id, label, description, keywords, icon: Icon, run }) => ({
        id,
        label,
        description,
        keywords,
        leftSection: <Icon size={18} stroke={1.6} />,
        onClick: () => void run({ go, session }),
      })),
    },
    {
      group: 'Appearance',
      actions: schemes.map(({ value, label, icon: Icon }) => ({
        id: `appearance-${value}`,
        label: `Appearance: ${label.toLowerCase()}`,
        keywords: ['theme', 'dark mode', 'color scheme'],
        leftSection: <Icon size={18} stroke={1.6} />,
        onClick: () => setColorScheme(value),
      })),
    },
    // Last, since there may be a thousand of them.
    {
      group: 'Switch organization',
      actions: memberships
        .filter((membership) => membership.organization.id !== organization.id)
        .map(({ organization: other }) => ({
          id: `switch-${other.id}`,
          label: `Switch to ${other.name}`,
          leftSection: <IconBuilding size={18} stroke={1.6} />,
          onClick: () => void enter(other.id),
        })),
    },
  ];
  return (
    <Spotlight
      actions={groups.filter((group) => group.actions.length > 0)}
      shortcut={null}
      limit={mostShown}
      nothingFound="Nothing found"
      highlightQuery
      scrollable
      maxHeight={420}
      radius="lg"
      overlayProps={{ backgroundOpacity: 0.45, blur: 0 }}
      attributes={{ content: { 'aria-label': 'Search and commands' } }}
      searchProps={{
        leftSection: <IconSearch size={18} />,
        placeholder: 'Search pages and commands',
        'aria-label': 'Search pages and commands',
      }}
    />
  );
}
