import { Modal, Select, Stack, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { graphError } from '../../graph/index.ts';
import { ErrorState, LoadingState } from '../../ui/index.ts';
import { ChangeList } from './change-list.tsx';
import { CompareSupergraphsQuery } from './documents.ts';
import { type Supergraph, shortId } from './supergraph-columns.tsx';

interface Props {
  /** The one that was first served latest first. */
  supergraphs: readonly Supergraph[];
  from: string | undefined;
  to: string | undefined;
  onFrom: (id: string) => void;
  onClose: () => void;
}

/** What changed from one supergraph to another: to the one before it, unless another is chosen. */
export function ComparisonDialog({ supergraphs, from, to, onFrom, onClose }: Props) {
  const at = supergraphs.findIndex(({ id }) => id === to);
  const earlier = from ?? supergraphs[at + 1]?.id;
  const others = supergraphs.filter(({ id }) => id !== to);
  return (
    <Modal
      opened={to !== undefined && at >= 0}
      onClose={onClose}
      size="xl"
      title={`Changes of supergraph ${shortId(to ?? '')}`}
    >
      {to === undefined || at < 0 ? null : others.length === 0 ? (
        <Text size="sm">It is the first that is kept: there is nothing to compare it with.</Text>
      ) : (
        <Stack>
          <Select
            label="Compared with"
            data={others.map(({ id, version, firstServedAt }) => ({
              value: id,
              label: `${shortId(id)} · ${version} · ${new Date(firstServedAt).toLocaleString('en')}`,
            }))}
            value={earlier ?? null}
            placeholder="Choose another supergraph"
            allowDeselect={false}
            onChange={(id) => id && onFrom(id)}
          />
          {earlier === undefined ? (
            <Text size="sm">None that is kept was served before it.</Text>
          ) : (
            <Changes from={earlier} to={to} />
          )}
        </Stack>
      )}
    </Modal>
  );
}

function Changes({ from, to }: { from: string; to: string }) {
  const [{ data, error }, read] = useQuery({ query: CompareSupergraphsQuery, variables: { from, to } });
  const problem = graphError(error);
  if (problem && !data) return <ErrorState error={problem} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data) return <LoadingState label="Comparing" />;
  return <ChangeList comparison={data.compareSupergraphs} />;
}
