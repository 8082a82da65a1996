import { Alert, Button, Code } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useMutation } from 'urql';
import { refusalOf } from '../../graph/index.ts';
import { TestAuditStreamMutation } from './documents.ts';

/** Sends a test record and shows what the receiver made of it. */
export function StreamTestButton({ id }: { id: string }) {
  const [result, test] = useMutation(TestAuditStreamMutation);
  const refusal = result.data || result.error ? refusalOf(result, 'testAuditStream') : null;
  const answer = result.fetching ? null : (result.data?.testAuditStream.test ?? null);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconSend size={15} />}
        loading={result.fetching}
        onClick={() => test({ id })}
      >
        Send a test
      </Button>
      {refusal ? (
        <Alert color="red" w="100%">
          {refusal}
        </Alert>
      ) : null}
      {answer ? (
        <Alert
          w="100%"
          style={{ order: 1 }}
          color={answer.delivered ? 'teal' : 'red'}
          role="status"
          title={answer.delivered ? 'The receiver took it' : 'It was not delivered'}
        >
          {answer.error ??
            `${answer.status === null ? 'Closed' : `Answered ${answer.status}`} after ${answer.milliseconds} ms.`}
          {answer.answer ? (
            <Code block mt="xs">
              {answer.answer}
            </Code>
          ) : null}
        </Alert>
      ) : null}
    </>
  );
}
