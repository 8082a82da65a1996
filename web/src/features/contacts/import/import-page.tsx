import { Anchor, Button, Card, Stack, Stepper } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { NoAccessPage } from '../../../app/shell/no-access-page.tsx';
import type { ContactImportFullFragment } from '../../../graph/generated/graphql.ts';
import { useLive, useMay } from '../../../graph/index.ts';
import { EmptyState, ErrorState, FormErrors, LoadingState, PageHeader } from '../../../ui/index.ts';
import { importRoute } from '../routes.ts';
import { ContactImportProgressSubscription, ContactImportQuery, StartContactImportMutation } from './documents.ts';
import type { ColumnMapping } from './mapping.ts';
import { MappingStep } from './mapping-step.tsx';
import { type ImportCounts, ResultStep } from './result-step.tsx';
import { UploadStep } from './upload-step.tsx';

/** The wizard: file, columns, progress and result. The address holds the import, so that a reload goes on with it. */
export function ImportPage() {
  const may = useMay();
  const { id: importId } = importRoute.useSearch();
  const navigate = importRoute.useNavigate();
  const onImport = (id: string | undefined) => void navigate({ search: { id } });
  const missing = ['contact.import', 'contactImport.upload', 'contactImport.read'].find((each) => !may(each));
  if (missing) return <NoAccessPage page="Import contacts" permission={missing} />;
  return (
    <>
      <PageHeader
        title="Import contacts"
        description="From a CSV file of any size, with a header row."
        back={
          <Anchor component={Link} to="/contacts">
            Contacts
          </Anchor>
        }
      />
      {importId ? (
        <OneImport key={importId} id={importId} onAnother={() => onImport(undefined)} />
      ) : (
        <Wizard step={0}>
          <UploadStep onUploaded={onImport} />
        </Wizard>
      )}
    </>
  );
}

function Wizard({ step, children }: { step: number; children: React.ReactNode }) {
  return (
    <Card withBorder>
      <Stack gap="lg">
        <Stepper active={step} size="xs" iconSize={28} allowNextStepsSelect={false} wrap={false}>
          <Stepper.Step label="File" />
          <Stepper.Step label="Columns" />
          <Stepper.Step label="Import" />
        </Stepper>
        {children}
      </Stack>
    </Card>
  );
}

function OneImport({ id, onAnother }: { id: string; onAnother: () => void }) {
  const [{ data, fetching, error }, reload] = useQuery({ query: ContactImportQuery, variables: { id } });
  const [started, start] = useMutation(StartContactImportMutation);
  const [latest, setLatest] = useState<(ImportCounts & { importId: string }) | null>(null);
  useLive(ContactImportProgressSubscription, ({ contactImportProgress: progress }) => {
    if (progress.importId !== id) return;
    setLatest(progress);
    // The signal has the counts only; what the end brings besides (the refused rows, an error) is read once.
    if (progress.status !== 'RUNNING') reload({ requestPolicy: 'network-only' });
  });

  if (error && !data) return <ErrorState error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />;
  if (fetching && !data) return <LoadingState label="Loading the import" />;
  const file = data?.contactImport;
  if (!file) {
    return (
      <EmptyState
        title="No such import"
        description="It does not exist, or you may not see it."
        action={<Button onClick={onAnother}>Choose a file</Button>}
      />
    );
  }
  if (file.status === 'UPLOADED') {
    return (
      <Wizard step={1}>
        <FormErrors errors={started.data?.startContactImport.errors ?? []} error={started.error} />
        <MappingStep
          file={file}
          starting={started.fetching}
          onBack={onAnother}
          onStart={(mapping: ColumnMapping[]) => void start({ id, mapping })}
        />
      </Wizard>
    );
  }
  const counts = countsOf(file, latest);
  return (
    <Wizard step={counts.status === 'RUNNING' ? 2 : 3}>
      <ResultStep file={file} counts={counts} onAnother={onAnother} />
    </Wizard>
  );
}

/** The later of the import itself and the latest signal: neither may take the counts back. */
function countsOf(file: ContactImportFullFragment, latest: ImportCounts | null): ImportCounts {
  const own = { ...file, fraction: file.status === 'RUNNING' ? 0 : 1 };
  if (!latest || file.status !== 'RUNNING') return own;
  return latest.processedRows >= file.processedRows ? latest : { ...own, fraction: latest.fraction };
}
