import { Button, Group, Menu, Modal, Progress, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { AuditRecordFilter } from '../../graph/generated/graphql.ts';
import { useOrganization } from '../../graph/index.ts';
import { Can, toast, toastError } from '../../ui/index.ts';
import { downloadExport, type ExportProgress } from './download-export.ts';

/** Downloads what the filter finds, and shows how far it is. */
export function ExportButton({ filter }: { filter: AuditRecordFilter }) {
  const { id } = useOrganization();
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  const abort = useRef<AbortController | null>(null);
  const start = async (format: 'csv' | 'jsonl') => {
    abort.current = new AbortController();
    setProgress({ records: 0, of: 0 });
    try {
      const { signal } = abort.current;
      await downloadExport({ format, filter, organization: id, signal, onProgress: setProgress });
      toast('The export is downloaded.');
    } catch (error) {
      if (!abort.current.signal.aborted) toastError(error instanceof Error ? error.message : 'The export failed.');
    } finally {
      setProgress(null);
    }
  };
  return (
    <Can permission="audit.export">
      <Menu>
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload size={15} />}>
            Export
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => start('csv')}>CSV, for spreadsheets</Menu.Item>
          <Menu.Item onClick={() => start('jsonl')}>JSON Lines, for programs</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal opened={progress !== null} onClose={() => abort.current?.abort()} title="Export" size="sm">
        {progress ? <Running progress={progress} onCancel={() => abort.current?.abort()} /> : null}
      </Modal>
    </Can>
  );
}

function Running({ progress: { records, of }, onCancel }: { progress: ExportProgress; onCancel: () => void }) {
  return (
    <Stack>
      <Text size="sm" role="status">
        {of === 0
          ? 'The records are counted …'
          : `${records.toLocaleString('en')} of ${of.toLocaleString('en')} records`}
      </Text>
      <Progress value={of === 0 ? 0 : (records / of) * 100} aria-label="Exported" />
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </Group>
    </Stack>
  );
}
