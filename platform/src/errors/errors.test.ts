import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { Check, conflict, formatError, InvalidInput, notFound, payload } from './index.ts';

function recordingLog() {
  const entries: unknown[] = [];
  return { entries, error: (fields: object) => void entries.push(fields) };
}

describe('formatError', () => {
  it('lets a coded error through with its code, details and request id', () => {
    const log = recordingLog();
    const error = new GraphQLError('x', {
      originalError: conflict('Already resolved.', { status: 'RESOLVED' }),
      path: ['a'],
    });
    expect(formatError(error, 'r1', log)).toEqual({
      message: 'Already resolved.',
      path: ['a'],
      extensions: { code: 'CONFLICT', status: 'RESOLVED', requestId: 'r1' },
    });
    expect(log.entries).toEqual([]);
  });

  it('masks a defect and logs its cause under the id that the user can quote', () => {
    const log = recordingLog();
    const defect = new Error('password column missing');
    const formatted = formatError(new GraphQLError('x', { originalError: defect }), 'r2', log);
    expect(formatted.message).not.toContain('password');
    expect(formatted.message).toContain('r2');
    expect(formatted.extensions?.code).toBe('INTERNAL');
    expect(log.entries).toMatchObject([{ err: defect, requestId: 'r2' }]);
  });

  it('masks an error whose code is not in the registry', () => {
    const error = new GraphQLError('relation does not exist', { extensions: { code: '42P01' }, path: ['a'] });
    expect(formatError(error, 'r3', recordingLog()).extensions?.code).toBe('INTERNAL');
  });

  it('blames a value that Postgres could not read on whoever sent it, and raises no alarm', () => {
    const log = recordingLog();
    const cause = Object.assign(new Error('invalid byte sequence for encoding "UTF8": 0x00'), { code: '22021' });
    const error = new GraphQLError('x', { originalError: new Error('Failed query: select secret', { cause }) });
    const formatted = formatError(error, 'r5', log);
    expect(formatted.extensions?.code).toBe('BAD_USER_INPUT');
    expect(formatted.message).not.toContain('secret');
    expect(log.entries).toEqual([]);
  });

  it('keeps parse and validation errors', () => {
    const error = new GraphQLError('Cannot query field "x".', { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
    expect(formatError(error, 'r4', recordingLog())).toMatchObject({ message: 'Cannot query field "x".' });
  });
});

describe('payload', () => {
  it('turns what the caller can correct into errors', async () => {
    const problem = { path: ['input', 'email'], code: 'TAKEN', message: 'Taken.' };
    expect(await payload('contact', () => Promise.reject(new InvalidInput([problem])))).toEqual({
      contact: null,
      errors: [problem],
    });
  });

  it('lets access errors through', async () => {
    await expect(payload('contact', () => Promise.reject(notFound('No such contact.')))).rejects.toThrow(
      'No such contact.',
    );
  });
});

describe('Check', () => {
  it('reports everything at once', () => {
    const check = new Check();
    check.text(['input', 'firstName'], ' ', { required: true });
    check.email(['input', 'email'], 'ada');
    check.text(['input', 'phone'], '1'.repeat(41), { max: 40 });
    expect(() => check.done()).toThrow(InvalidInput);
    expect(check.problems.map((problem) => problem.code)).toEqual(['REQUIRED', 'INVALID_FORMAT', 'TOO_LONG']);
    expect(check.problems[0]?.message).toBe('Enter a value for first name.');
  });

  it('keeps undefined apart from null in updates', () => {
    const check = new Check();
    expect(check.text(['a'], undefined)).toBeUndefined();
    expect(check.text(['a'], null)).toBeNull();
    expect(check.text(['a'], '  ')).toBeNull();
    expect(check.text(['a'], ' x ')).toBe('x');
  });
});
