import { Button, Progress, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useClient } from 'urql';
import { useLive, useMay, useOrganization } from '../../graph/index.ts';
import {
  ContactImportProgressSubscription,
  ContactImportQuery,
  loadUpload,
  StartContactImportMutation,
  sampleFile,
  UploadRefused,
} from '../contacts/import/index.ts';

/** One click that brings in the contacts of the bundled sample, with the columns as Guardian guesses them. */
export function SampleImport() {
  const client = useClient();
  const organization = useOrganization();
  const may = useMay();
  const [importId, setImportId] = useState<string | null>(null);
  const [fraction, setFraction] = useState(0);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useLive(
    ContactImportProgressSubscription,
    ({ contactImportProgress: progress }) => {
      if (progress.importId === importId) setFraction(progress.fraction);
    },
    { paused: importId === null },
  );

  async function run() {
    setBusy(true);
    setProblem(null);
    try {
      const { uploadFile } = await loadUpload();
      const id = await uploadFile(await sampleFile(), organization.id);
      setImportId(id);
      const { data } = await client.query(ContactImportQuery, { id }).toPromise();
      const mapping = (data?.contactImport?.suggestedMapping ?? []).map(({ column, field }) => ({ column, field }));
      const started = await client.mutation(StartContactImportMutation, { id, mapping }).toPromise();
      const refusal = started.error?.message ?? started.data?.startContactImport.errors[0]?.message;
      if (refusal) setProblem(refusal);
    } catch (error) {
      setProblem(error instanceof UploadRefused ? error.message : 'The sample could not be read.');
    } finally {
      setBusy(false);
    }
  }

  if (!may('contact.import')) return <Text size="sm">Someone who may import contacts has to do this.</Text>;
  return (
    <div>
      <Button mt="xs" size="xs" leftSection={<IconFileImport size={16} />} loading={busy} onClick={() => void run()}>
        Import the sample
      </Button>
      {importId ? <Progress mt="xs" size="sm" value={fraction * 100} aria-label="Import of the sample" /> : null}
      {problem ? (
        <Text size="sm" c="var(--mantine-color-error)" role="alert" mt="xs">
          {problem}
        </Text>
      ) : null}
    </div>
  );
}
