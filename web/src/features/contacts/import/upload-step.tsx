import { Alert, Button, FileButton, Group, Progress, Stack, Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useOrganization } from '../../../graph/index.ts';
import { sampleFile } from './sample-file.ts';
import { uploadFile } from './upload-file.ts';
import { UploadRefused } from './upload-refused.ts';
import classes from './upload-step.module.css';

/** Takes a CSV file by drop or by choice and sends it. */
export function UploadStep({ onUploaded }: { onUploaded: (id: string) => void }) {
  const organization = useOrganization();
  const [sending, setSending] = useState<{ name: string; fraction: number } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [over, setOver] = useState(false);

  async function send(file: File | null | undefined) {
    if (!file || sending) return;
    setProblem(null);
    setSending({ name: file.name, fraction: 0 });
    try {
      const id = await uploadFile(file, organization?.id ?? null, (fraction) =>
        setSending({ name: file.name, fraction }),
      );
      onUploaded(id);
    } catch (error) {
      setProblem(error instanceof UploadRefused ? error.message : 'The file could not be read.');
    } finally {
      setSending(null);
    }
  }

  return (
    <Stack>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button inside does the same */}
      <div
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void send(event.dataTransfer.files[0]);
        }}
      >
        <IconFileUpload size={40} stroke={1.5} aria-hidden="true" />
        <Text>Drop a CSV file here, or</Text>
        <Group justify="center">
          <FileButton onChange={send} accept=".csv,text/csv" disabled={sending !== null}>
            {(props) => (
              <Button {...props} loading={sending !== null}>
                Choose a file
              </Button>
            )}
          </FileButton>
          <Button variant="default" disabled={sending !== null} onClick={() => void sampleFile().then(send)}>
            Use the sample
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          The first row names the columns. Comma, semicolon or tab; UTF-8.
        </Text>
      </div>
      <div aria-live="polite">
        {sending ? (
          <>
            <Text size="sm" mb={4} id="upload-progress">
              Sending {sending.name}
            </Text>
            <Progress.Root>
              <Progress.Section value={sending.fraction * 100} aria-labelledby="upload-progress" />
            </Progress.Root>
          </>
        ) : null}
        {problem ? (
          <Alert color="red" title="The file was refused">
            {problem}
          </Alert>
        ) : null}
      </div>
    </Stack>
  );
}
