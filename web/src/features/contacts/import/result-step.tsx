import { Alert, Button, Group, Progress, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconDownload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ContactImportFullFragment, ContactImportStatus } from '../../../graph/generated/graphql.ts';

/** Counts of an import, as the latest signal or the import itself tells them. */
export interface ImportCounts {
  status: ContactImportStatus;
  processedRows: number;
  createdRows: number;
  updatedRows: number;
  unchangedRows: number;
  refusedRows: number;
  /** Share of the file that was read, 0 to 1. */
  fraction: number;
}

interface Props {
  file: ContactImportFullFragment;
  counts: ImportCounts;
  onAnother: () => void;
}

/** The import as it runs, then what it did. */
export function ResultStep({ file, counts, onAnother }: Props) {
  const running = counts.status === 'RUNNING';
  const percent = Math.round((running ? counts.fraction : 1) * 100);
  return (
    <Stack>
      {running ? (
        <div>
          <Group justify="space-between" mb={4}>
            <Text id="import-progress">Importing {file.fileName}</Text>
            <Text style={{ fontVariantNumeric: 'tabular-nums' }}>{percent} %</Text>
          </Group>
          <Progress.Root size="lg">
            <Progress.Section value={percent} animated aria-labelledby="import-progress" />
          </Progress.Root>
        </div>
      ) : null}
      <div aria-live="polite">{running ? null : <Outcome file={file} counts={counts} />}</div>
      <SimpleGrid cols={{ base: 2, sm: 5 }}>
        <Count label="Rows read" value={counts.processedRows} />
        <Count label="Created" value={counts.createdRows} />
        <Count label="Updated" value={counts.updatedRows} />
        <Count label="Unchanged" value={counts.unchangedRows} />
        <Count label="Refused" value={counts.refusedRows} />
      </SimpleGrid>
      {running ? null : (
        <Group>
          {file.refusedRowsPath ? (
            <Button
              component="a"
              href={file.refusedRowsPath}
              download
              variant="default"
              leftSection={<IconDownload size={16} />}
            >
              Refused rows with reasons
            </Button>
          ) : null}
          <Button variant="default" onClick={onAnother}>
            Import another file
          </Button>
          <Button component={Link} to="/contacts">
            See the contacts
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function Outcome({ file, counts }: { file: ContactImportFullFragment; counts: ImportCounts }) {
  if (counts.status === 'FAILED') {
    return (
      <Alert color="red" icon={<IconAlertTriangle />} title="The import failed">
        {file.error ?? 'It stopped before the end of the file.'} Rows imported so far stay; start it again to go on.
      </Alert>
    );
  }
  return (
    <Alert color={counts.refusedRows > 0 ? 'orange' : 'green'} icon={<IconCircleCheck />} title="Import finished">
      {counts.refusedRows > 0
        ? `${counts.refusedRows.toLocaleString('en')} rows were refused. The download says why; mend them there and import that file.`
        : 'Every row was taken.'}
    </Alert>
  );
}

function Count({ label, value }: { label: string; value: number }) {
  return (
    <div>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text size="xl" fw={700} style={{ fontVariantNumeric: 'tabular-nums' }}>
        {value.toLocaleString('en')}
      </Text>
    </div>
  );
}
